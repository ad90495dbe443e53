// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

'use strict';

const errdexWords = (() => {
  // Letters compare as in the program: compatibility forms composed, no case, ё as е, nothing without a width.
  const fold = text => text.normalize('NFKC').toUpperCase().toLowerCase().replaceAll('ё', 'е').replaceAll('ς', 'σ')
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g, '');
  const wordPattern = /[\p{L}\p{N}\p{M}\u00AD\u200B-\u200F\u2060]+|(?![\0-\u22FF])\p{So}/gu;
  const wordsOf = text => (text.match(wordPattern) || []).map(fold).filter(word => word !== '');
  return { fold, wordPattern, wordsOf };
})();

