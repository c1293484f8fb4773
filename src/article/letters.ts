/**
 * Characters that are no part of a word: white space, punctuation, symbols, emoji. To be put into the brackets of a
 * pattern. Ranges, and no `\\p{…}`: a browser takes longer to compile the classes of Unicode than to read an article.
 */
export const NO_LETTERS = String.raw`\s\u0000-\u002f:-@[-\x60{-\u00a9\u00ab-\u00b1\u00b4\u00b6-\u00b8\u00bb\u00bf\u00d7\u00f7\u060c\u061b\u061f\u06d4\u0964\u0965\u2000-\u2bff\u2e00-\u2e7f\u3000-\u303f\ud83c-\ud83e\udc00-\udfff\ufe00-\ufe0f\ufe30-\ufe6f\uff00-\uff0f\uff1a-\uff20`;
