// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "fuzzing.h"

#include "errdex/domain/link.h"
#include "errdex/instance/request.h"

#include <QDir>

using namespace errdex;

/// What comes through the socket, and an address.
void fuzz::tryInput(const QByteArray &bytes)
{
    instance::Request request;
    if (instance::readMessage(bytes, request) == instance::Reading::Complete) {
        fuzz::require(request.file.isEmpty() || QDir::isAbsolutePath(request.file), "files have absolute paths");
        const auto message = instance::toMessage(request);
        instance::Request again;
        fuzz::require(message.isEmpty() || (instance::readMessage(message, again) == instance::Reading::Complete && again == request),
                      "a request comes back");
    }
    // Any half of it is only a half.
    instance::Request half;
    (void)instance::readMessage(bytes.left(bytes.size() / 2), half);
    const auto link = domain::parseLink(QString::fromUtf8(bytes));
    if (link && link->kind == domain::Link::Kind::Record) {
        const auto again = domain::parseLink(domain::recordLink(link->record));
        fuzz::require(again && *again == *link, "an address comes back");
    }
}
