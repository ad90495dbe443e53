// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "jsonrecords.h"

#include "headerwords.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace errdex::importing {

namespace {

/// How many children tell what a container is.
constexpr int Looked = 30;
constexpr int DeepestPath = 8;

/// What the first children of a container are.
struct Children
{
    int count = 0;
    int objects = 0;
    int arrays = 0;
    /// Objects with objects alone.
    int maps = 0;
    /// Keys that all objects have.
    QSet<QString> common;
    JsonSpan first;
};

bool hasObjectsAlone(const JsonSpan &object)
{
    JsonMembers members(object);
    int count = 0;
    while (count < Looked && members.next()) {
        if (!members.value().isObject())
            return false;
        ++count;
    }
    return count > 0;
}

Children lookInto(const JsonSpan &container)
{
    Children children;
    JsonMembers members(container);
    while (children.count < Looked && members.next()) {
        if (children.count++ == 0)
            children.first = members.value();
        children.arrays += members.value().isArray();
        if (!members.value().isObject())
            continue;
        QSet<QString> keys;
        JsonMembers inner(members.value());
        while (inner.next())
            keys.insert(inner.key());
        children.common = children.objects == 0 ? keys : children.common & keys;
        ++children.objects;
        children.maps += hasObjectsAlone(members.value());
    }
    return children;
}

bool namesACode(const JsonSpan &object)
{
    JsonMembers members(object);
    while (members.next()) {
        const auto readings = readHeader(members.key());
        for (const auto &reading : readings) {
            if (reading.field == Field::Code && reading.certainty >= 90)
                return true;
        }
    }
    return false;
}

/// Attributes as Errdex writes them: {"key": "cause", "en": "…", "ru": "…"}.
bool isListOfKeyedTexts(const JsonSpan &value)
{
    if (!value.isArray())
        return false;
    JsonMembers elements(value);
    bool hasAny = false;
    while (elements.next()) {
        QSet<QString> keys;
        if (elements.value().isObject()) {
            JsonMembers members(elements.value());
            while (members.next())
                keys.insert(members.key());
        }
        if (!keys.remove(QStringLiteral("key")))
            return false;
        keys.remove(QStringLiteral("en"));
        keys.remove(QStringLiteral("ru"));
        if (!keys.isEmpty())
            return false;
        hasAny = true;
    }
    return hasAny;
}

class Finder
{
public:
    JsonRecords found;

    /// False when there is nothing in it.
    bool enter(const JsonSpan &value, int depth)
    {
        if (depth > DeepestPath)
            return false;
        return value.isArray() ? enterArray(value) : value.isObject() && enterObject(value, depth);
    }

private:
    bool enterArray(const JsonSpan &array)
    {
        const auto children = lookInto(array);
        if (children.objects == 0 && children.arrays == 0)
            return false;
        found.areRows = children.objects == 0;
        addAll(array, {});
        return true;
    }

    bool enterObject(const JsonSpan &object, int depth)
    {
        const auto children = lookInto(object);
        if (children.count == 0)
            return false;
        const bool areObjects = children.objects == children.count;
        if (areObjects && children.count > 1 && children.maps == children.count) {
            JsonMembers members(object);
            while (members.next())
                addAll(members.value(), members.key());
            return true;
        }
        const bool isSingleWrapper = children.count == 1 && !isRecord(children.first);
        if (areObjects && !isSingleWrapper && (children.count == 1 || !children.common.isEmpty())) {
            addAll(object, {});
            return true;
        }
        if (children.objects + children.arrays > 0 && enterLargest(object, depth))
            return true;
        if (namesACode(object)) {
            found.records.append({object, {}, {}});
            return true;
        }
        if (children.objects + children.arrays > 0)
            return false;
        addAll(object, {});
        return true;
    }

    /// A container among other members: what is larger is the catalogue, scalars beside it belong to all records.
    bool enterLargest(const JsonSpan &object, int depth)
    {
        QList<JsonSpan> containers;
        JsonMembers members(object);
        while (members.next()) {
            if (members.value().isContainer())
                containers.append(members.value());
        }
        std::stable_sort(containers.begin(), containers.end(), [](const JsonSpan &left, const JsonSpan &right) {
            return left.text().size() > right.text().size();
        });
        const bool isRecordItself = namesACode(object);
        for (const auto &container : containers) {
            if (isRecordItself || !enter(container, depth + 1))
                continue;
            Cells context;
            JsonMembers beside(object);
            while (beside.next()) {
                if (!beside.value().isContainer() && !beside.value().scalar().isEmpty())
                    context.append({beside.key(), beside.value().scalar()});
            }
            // What stands further out comes first.
            found.context = context + found.context;
            return true;
        }
        return false;
    }

    /// Most of its members are no containers.
    static bool isRecord(const JsonSpan &value)
    {
        if (!value.isObject())
            return false;
        const auto children = lookInto(value);
        return (children.objects + children.arrays) * 2 < children.count;
    }

    void addAll(const JsonSpan &container, const QString &group)
    {
        JsonMembers members(container);
        while (members.next())
            found.records.append({members.value(), members.key(), group});
    }
};

} // namespace

JsonRecords findJsonRecords(const JsonSpan &root)
{
    Finder finder;
    finder.enter(root, 0);
    return finder.found;
}

QString nestedListOf(const QList<JsonRecord> &records)
{
    for (const auto &record : records.first(std::min<qsizetype>(records.size(), Looked))) {
        if (!record.value.isObject())
            continue;
        JsonMembers members(record.value);
        while (members.next()) {
            if (members.value().isArray() && lookInto(members.value()).objects > 0 &&
                !isListOfKeyedTexts(members.value()))
                return members.key();
        }
    }
    return {};
}

void appendJsonCells(const JsonSpan &value, const QString &path, const QString &without, Cells &cells)
{
    const auto add = [&cells](const QString &name, const QString &text) {
        QString unique = name;
        for (int i = 2; std::any_of(cells.begin(), cells.end(), [&](const auto &cell) { return cell.first == unique; });
             ++i)
            unique = QStringLiteral("%1 (%2)").arg(name).arg(i);
        cells.append({unique, text});
    };
    if (value.isObject() && path.count(u'.') < DeepestPath) {
        JsonMembers members(value);
        while (members.next()) {
            if (path.isEmpty() && !without.isEmpty() && members.key() == without && members.value().isArray())
                continue;
            appendJsonCells(members.value(), path.isEmpty() ? members.key() : QString(path + u'.' + members.key()), {},
                            cells);
        }
        return;
    }
    const QString name = path.isEmpty() ? QStringLiteral("value") : path;
    if (isListOfKeyedTexts(value)) {
        JsonMembers elements(value);
        while (elements.next()) {
            QHash<QString, QString> members;
            JsonMembers inner(elements.value());
            while (inner.next())
                members.insert(inner.key(), inner.value().scalar());
            for (const auto &language : {QStringLiteral("en"), QStringLiteral("ru")}) {
                if (!members.value(language).isEmpty())
                    add(name + u'.' + members.value(QStringLiteral("key")) + u'.' + language, members.value(language));
            }
        }
        return;
    }
    if (value.isArray() && lookInto(value).objects + lookInto(value).arrays == 0) {
        QStringList texts;
        JsonMembers elements(value);
        while (elements.next())
            texts.append(elements.value().scalar());
        add(name, texts.join(QStringLiteral(", ")));
        return;
    }
    add(name, value.isContainer() ? QString::fromUtf8(value.text()) : value.scalar());
}

} // namespace errdex::importing
