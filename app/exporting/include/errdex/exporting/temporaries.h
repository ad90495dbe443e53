// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QString>

namespace errdex::exporting {

/// The path of a temporary file or folder that is not there yet, ".errdex-….tmp" in `folder`. (Of a length of its own:
/// a name made from another may become too long.)
QString temporaryPath(const QString &folder);

/// Tells other processes that a temporary file or folder is in use, for as long as this lives. (A lock of the system:
/// it goes with the process, however that ends.)
class InUse final
{
    Q_DISABLE_COPY_MOVE(InUse)

public:
    explicit InUse(const QString &path);
    ~InUse();

private:
    int m_descriptor = -1;
};

/// Removes the temporary files and folders in a folder, ".errdex-….tmp", that a killed process has left: those that
/// nobody has locked. Those younger than some seconds stay, since a new one is locked a moment after it is there; 0
/// where whoever makes them and whoever sweeps hold one lock.
void sweepTemporaries(const QString &folder, int youngest = 2);

} // namespace errdex::exporting
