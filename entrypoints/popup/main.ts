import { beginReading } from './beginReading';

// The page is read first of all: the view arrives while the page's own process is at work.
const underWay = beginReading('article');

void import('./show').then(({ showPopup }) => showPopup(underWay));
