// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QStringView>

namespace errdex::text {

/// How many letters were left out, added, mistaken, or swapped with their neighbour between two words (the optimal
/// string alignment form of Damerau's and Levenshtein's distance); `limit` + 1 as soon as it is clear that there are
/// more than `limit`. In UTF-16 units.
int editDistance(QStringView left, QStringView right, int limit);
/// The same from `typed` to the beginning of `word` that is nearest to it.
int editDistanceToBeginning(QStringView typed, QStringView word, int limit);

/// How many mistakes are forgiven in a word: none below four letters, one up to seven, two beyond.
int forgivenMistakes(qsizetype letters);

} // namespace errdex::text
