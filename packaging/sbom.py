#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Errdex authors
# SPDX-License-Identifier: MIT
"""sbom.py VERSION DATE PACKAGES-FILE ARTEFACT...: an SPDX 2.3 document (JSON, standard output) of a release: what is handed
out, with SHA-256 sums, and the Debian packages whose files the portable archive holds, with their versions."""

import hashlib
import json
import subprocess
import sys
import uuid


def sha256(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def debian_version(package):
    shown = subprocess.run(
        ["dpkg-query", "-W", "-f", "${source:Package} ${Version}", package], capture_output=True, text=True, check=False
    )
    source, _, version = shown.stdout.partition(" ")
    return source or package, version or "NOASSERTION"


def main():
    version, date, packages_file, *artefacts = sys.argv[1:]
    sums = {path: sha256(path) for path in sorted(artefacts)}
    # The same release has the same name: made of what is in it.
    namespace = uuid.uuid5(uuid.NAMESPACE_URL, version + "".join(sums.values()))
    packages = [
        {
            "SPDXID": "SPDXRef-Errdex",
            "name": "errdex",
            "versionInfo": version,
            "downloadLocation": "NOASSERTION",
            "filesAnalyzed": False,
            "licenseConcluded": "MIT",
            "licenseDeclared": "MIT",
            "copyrightText": "2026 The Errdex authors",
        }
    ]
    relations = [("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-Errdex")]
    with open(packages_file, encoding="utf-8") as lines:
        for name in sorted({line.strip() for line in lines if line.strip()}):
            source, number = debian_version(name)
            identity = "SPDXRef-deb-" + "".join(c if c.isalnum() or c in ".-" else "-" for c in name)
            packages.append(
                {
                    "SPDXID": identity,
                    "name": name,
                    "versionInfo": number,
                    "downloadLocation": "NOASSERTION",
                    "filesAnalyzed": False,
                    "licenseConcluded": "NOASSERTION",
                    "licenseDeclared": "NOASSERTION",
                    "copyrightText": "NOASSERTION",
                    "comment": f"share/doc/licences/{name}",
                    "externalRefs": [
                        {
                            "referenceCategory": "PACKAGE-MANAGER",
                            "referenceType": "purl",
                            "referenceLocator": f"pkg:deb/debian/{name}@{number}?upstream={source}",
                        }
                    ],
                }
            )
            relations.append(("SPDXRef-Errdex", "DYNAMIC_LINK", identity))
    files = []
    for number, (path, checksum) in enumerate(sums.items(), 1):
        identity = f"SPDXRef-File-{number}"
        files.append(
            {
                "SPDXID": identity,
                "fileName": "./" + path.rsplit("/", 1)[-1],
                "checksums": [{"algorithm": "SHA256", "checksumValue": checksum}],
                "licenseConcluded": "NOASSERTION",
                "copyrightText": "NOASSERTION",
            }
        )
        relations.append((identity, "GENERATED_FROM", "SPDXRef-Errdex"))
    json.dump(
        {
            "spdxVersion": "SPDX-2.3",
            "dataLicense": "CC0-1.0",
            "SPDXID": "SPDXRef-DOCUMENT",
            "name": f"errdex-{version}",
            "documentNamespace": f"https://errdex.github.io/spdx/errdex-{version}-{namespace}",
            "creationInfo": {"created": f"{date}T00:00:00Z", "creators": ["Organization: The Errdex authors"]},
            "packages": packages,
            "files": files,
            "relationships": [
                {"spdxElementId": a, "relationshipType": kind, "relatedSpdxElement": b} for a, kind, b in relations
            ],
        },
        sys.stdout,
        indent=1,
        ensure_ascii=False,
    )
    print()


main()
