// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/diagnosis.h"

#include <QString>
#include <QStringList>

namespace errdex::wording {

/// A diagnosis as text, in the interface language: versions and places, then a line a part, below it what is wrong and
/// what a repair would do, at the end what follows from it all.
QStringList diagnosisLines(const domain::Diagnosis &diagnosis);
/// What is wrong and what can be done, in one sentence.
QString diagnosisVerdict(const domain::Diagnosis &diagnosis);
/// What a repair did, sentence by sentence; never empty.
QStringList repairSentences(const domain::RepairReport &report);

} // namespace errdex::wording
