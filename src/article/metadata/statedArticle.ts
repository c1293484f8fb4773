import type { Source } from '../article';

/** What one source states about the article, in its own words: nothing here is judged yet. */
export interface StatedArticle {
  source: Source;
  headline: string[];
  description: string[];
  author: StatedPerson[];
  editor: StatedPerson[];
  publisher: StatedOrganization[];
  creditText: string[];
  dateline: string[];
  datePublished: string[];
  dateModified: string[];
  articleSection: string[];
  keywords: string[];
  inLanguage: string[];
  image: StatedImage[];
  url: string[];
  isAccessibleForFree: boolean | null;
  /** How the text begins. */
  articleBody: string[];
}

export interface StatedPerson {
  name: string;
  url: string | null;
  jobTitle: string | null;
  /** The source says that this is an organisation. */
  isOrganization: boolean;
}

export interface StatedOrganization {
  name: string;
  url: string | null;
  logo: string | null;
}

export interface StatedImage {
  url: string;
  caption: string | null;
  creditText: string | null;
}

export function nothingStated(source: Source): StatedArticle {
  return {
    source,
    headline: [],
    description: [],
    author: [],
    editor: [],
    publisher: [],
    creditText: [],
    dateline: [],
    datePublished: [],
    dateModified: [],
    articleSection: [],
    keywords: [],
    inLanguage: [],
    image: [],
    url: [],
    isAccessibleForFree: null,
    articleBody: [],
  };
}

export function namedPerson(name: string): StatedPerson {
  return { name, url: null, jobTitle: null, isOrganization: false };
}
