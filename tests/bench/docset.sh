#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
#
# docset.sh CATALOGUE FOLDER.docset: the records of a catalogue as a docset for Zeal, each with its code and name in the
# search index and one page for all. Does nothing when the docset is newer than the catalogue.

set -euo pipefail
catalogue=${1:?docset.sh CATALOGUE FOLDER.docset}
docset=${2:?docset.sh CATALOGUE FOLDER.docset}
index=$docset/Contents/Resources/docSet.dsidx
[[ $index -nt $catalogue ]] && exit 0
rm -rf -- "$docset"
mkdir -p -- "$docset/Contents/Resources/Documents"
cat >"$docset/Contents/Info.plist" <<'PLIST'
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<plist version="1.0"><dict>
<key>CFBundleIdentifier</key><string>errdex</string>
<key>CFBundleName</key><string>Errdex</string>
<key>DocSetPlatformFamily</key><string>errdex</string>
<key>isDashDocset</key><true/>
</dict></plist>
PLIST
echo '<!DOCTYPE html><title>Codes</title><p>Codes' >"$docset/Contents/Resources/Documents/codes.html"
sqlite3 "$index" >/dev/null <<SQL
PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;
CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name TEXT, type TEXT, path TEXT);
ATTACH '${catalogue//\'/\'\'}' AS catalogue;
INSERT INTO searchIndex(name, type, path)
  SELECT trim(code || ' ' || name), 'Error', 'codes.html#' || id FROM catalogue.entry;
CREATE UNIQUE INDEX anchor ON searchIndex(name, type, path);
SQL
