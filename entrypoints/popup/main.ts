import { beginReading } from './beginReading';

// The page is read first of all: the view arrives while the page's own process is at work.
const underWay = beginReading('article');

// This script does not wait for the popup's own markup either; the view does.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', show);
else show();

function show(): void {
  void import('./show').then(({ showPopup }) => showPopup(underWay));
}
