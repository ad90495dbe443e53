// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/snippets/store.h"

#include "latin.h"

#include "errdex/exporting/guardedfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace errdex::snippets {

namespace {

const char *const Unreadable = QT_TRANSLATE_NOOP("errdex::snippets", "The file cannot be read: %1.");
const char *const NotUtf8 = QT_TRANSLATE_NOOP("errdex::snippets", "The file is not UTF-8 text.");

/// The built-in templates in the order of the menu.
const QStringList &builtInIds()
{
    static const QStringList ids = [] {
        QFile file(QStringLiteral(":/errdex/snippets/menu.txt"));
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }();
    return ids;
}

QString suffixed(const QString &id)
{
    return id + QStringLiteral(".mustache");
}

void parse(StoredTemplate &stored)
{
    auto parsed = Template::parse(stored.source);
    if (parsed)
        stored.parsed = *parsed;
    else
        stored.error = parsed.error();
}

StoredTemplate builtIn(const QString &id)
{
    StoredTemplate stored;
    stored.id = id;
    stored.source = TemplateStore::builtInSource(id);
    parse(stored);
    return stored;
}

/// A template of the user's; one that cannot be read is there as well and tells why.
StoredTemplate readFile(const QFileInfo &info)
{
    StoredTemplate stored;
    stored.id = info.completeBaseName();
    stored.path = info.filePath();
    QFile file(stored.path);
    if (!file.open(QIODevice::ReadOnly)) {
        stored.error.what = {QString::fromUtf8(Unreadable), {file.errorString()}};
        return stored;
    }
    // One byte more than may be, so that what is too long is seen to be.
    const auto bytes = file.read(4 * Template::MaxLength + 1);
    if (!QUtf8StringView(bytes).isValidUtf8() || bytes.contains('\0')) {
        stored.error.what = {QString::fromUtf8(NotUtf8)};
        return stored;
    }
    stored.source = QString::fromUtf8(bytes);
    parse(stored);
    return stored;
}

QByteArray menuText(const QStringList &order, const QStringList &hidden)
{
    QByteArray text;
    for (const auto &id : order)
        text += (hidden.contains(id) ? "-" : "") + id.toUtf8() + '\n';
    return text;
}

domain::Result<void> write(const QString &path, const QByteArray &bytes)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return domain::fail(domain::ErrorCode::CannotWriteFile, QFileInfo(path).path());
    return exporting::writeFileGuarded(path, [&](QIODevice &device) -> domain::Result<void> {
        if (device.write(bytes) != bytes.size())
            return domain::fail(domain::ErrorCode::CannotWriteFile, path, device.errorString());
        return {};
    });
}

} // namespace

QString StoredTemplate::name(domain::Language language) const
{
    return parsed ? parsed->header().name.in(language) : id;
}

TemplateStore::TemplateStore(const QString &folder) : m_folder(folder)
{
    reload();
}

TemplateStore::~TemplateStore() = default;

void TemplateStore::reload()
{
    m_templates.clear();
    for (const auto &id : builtInIds())
        m_templates.append(builtIn(id));
    m_order.clear();
    m_hidden.clear();
    if (!m_folder.isEmpty()) {
        const auto files = QDir(m_folder).entryInfoList({suffixed(QStringLiteral("*"))}, QDir::Files, QDir::Name);
        for (const auto &info : files) {
            auto stored = readFile(info);
            const auto same = std::find_if(m_templates.begin(), m_templates.end(),
                                           [&](const StoredTemplate &other) { return other.id == stored.id; });
            stored.origin = same == m_templates.end() ? StoredTemplate::Origin::Own : StoredTemplate::Origin::Changed;
            if (same == m_templates.end())
                m_templates.append(stored);
            else
                *same = stored;
        }
        QFile menu(QDir(m_folder).filePath(QStringLiteral("menu.txt")));
        if (menu.open(QIODevice::ReadOnly)) {
            for (auto line : QString::fromUtf8(menu.read(1024 * 1024)).split(u'\n')) {
                line = line.trimmed();
                if (line.startsWith(u'-'))
                    m_hidden.append(line.sliced(1));
                m_order.append(line.startsWith(u'-') ? line.sliced(1) : line);
            }
            m_order.removeAll(QString());
        }
    }
    arrange();
}

void TemplateStore::arrange()
{
    for (auto &stored : m_templates)
        stored.isHidden = m_hidden.contains(stored.id);
    const auto place = [this](const StoredTemplate &stored) {
        const auto index = m_order.indexOf(stored.id);
        return index < 0 ? m_order.size() : index;
    };
    const auto usual = [](const StoredTemplate &stored) {
        const auto index = builtInIds().indexOf(stored.id);
        return index < 0 ? builtInIds().size() : index;
    };
    std::stable_sort(m_templates.begin(), m_templates.end(),
                     [&](const StoredTemplate &left, const StoredTemplate &right) {
                         return std::pair(place(left), usual(left)) < std::pair(place(right), usual(right));
                     });
}

const StoredTemplate *TemplateStore::find(const QString &id) const
{
    const auto found = std::find_if(m_templates.begin(), m_templates.end(),
                                    [&id](const StoredTemplate &stored) { return stored.id == id; });
    return found == m_templates.end() ? nullptr : &*found;
}

bool TemplateStore::isValidId(const QString &id)
{
    const auto isFine = [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u' ';
    };
    return !id.isEmpty() && id.size() <= 100 && id.front().isLetterOrNumber() && !id.endsWith(u' ') &&
           !id.endsWith(u'.') && std::all_of(id.begin(), id.end(), isFine);
}

QString TemplateStore::freeId(const QString &name) const
{
    const QString made = latinWords(name).join(u'-').left(40);
    const QString base = made.isEmpty() ? QStringLiteral("template") : made;
    QString id = base;
    for (int number = 2; find(id); ++number)
        id = base + u'-' + QString::number(number);
    return id;
}

domain::Result<void> TemplateStore::save(const QString &id, const QString &source)
{
    if (m_folder.isEmpty() || !isValidId(id))
        return domain::fail(domain::ErrorCode::WrongUse, {}, id);
    auto written = write(QDir(m_folder).filePath(suffixed(id)), source.toUtf8());
    if (written)
        reload();
    return written;
}

domain::Result<void> TemplateStore::remove(const QString &id)
{
    const auto *stored = find(id);
    if (!stored || stored->path.isEmpty())
        return domain::fail(domain::ErrorCode::UnknownRecord, {}, id);
    QFile file(stored->path);
    if (!file.remove())
        return domain::fail(domain::ErrorCode::CannotWriteFile, stored->path, file.errorString());
    reload();
    return {};
}

QString TemplateStore::builtInSource(const QString &id)
{
    if (!builtInIds().contains(id))
        return {};
    QFile file(QStringLiteral(":/errdex/snippets/") + suffixed(id));
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return QString::fromUtf8(file.readAll());
}

domain::Result<void> TemplateStore::saveMenu()
{
    if (m_folder.isEmpty())
        return domain::fail(domain::ErrorCode::WrongUse);
    return write(QDir(m_folder).filePath(QStringLiteral("menu.txt")), menuText(m_order, m_hidden));
}

domain::Result<void> TemplateStore::setOrder(const QStringList &ids)
{
    m_order = ids;
    // Hidden ones are told by their line.
    for (const auto &id : m_hidden) {
        if (!m_order.contains(id))
            m_order.append(id);
    }
    arrange();
    return saveMenu();
}

domain::Result<void> TemplateStore::setHidden(const QString &id, bool hidden)
{
    m_hidden.removeAll(id);
    if (hidden)
        m_hidden.append(id);
    // Its line needs a place: as the menu stands now.
    QStringList ids;
    for (const auto &stored : m_templates)
        ids.append(stored.id);
    return setOrder(ids);
}

domain::Result<Snippet> TemplateStore::render(const QString &id, const Records &records,
                                              const RenderOptions &options) const
{
    const auto *stored = find(id);
    if (!stored || !stored->parsed)
        return domain::fail(domain::ErrorCode::WrongUse, {}, id);
    return render(*stored->parsed, records, options);
}

domain::Result<Snippet> TemplateStore::render(const Template &made, const Records &records,
                                              const RenderOptions &options) const
{
    const auto main = snippets::render(made, records, options);
    if (!main)
        return tl::unexpected(main.error());
    if (main->records == 0)
        return Snippet{};
    const auto plain = QStringLiteral("text/plain");
    QList<ClipboardPart> parts{{mimeType(made.header().format), main->text.toUtf8()}};
    const auto has = [&parts](const QString &type) {
        return std::any_of(parts.begin(), parts.end(),
                           [&type](const ClipboardPart &part) { return part.mimeType == type; });
    };
    for (const auto &id : made.header().also) {
        const auto *other = find(id);
        // A companion that is gone or broken takes nothing away from the snippet itself.
        if (!other || !other->parsed || has(mimeType(other->parsed->header().format)))
            continue;
        const auto beside = snippets::render(*other->parsed, records, options);
        if (!beside)
            return tl::unexpected(beside.error());
        if (beside->records > 0)
            parts.append({mimeType(other->parsed->header().format), beside->text.toUtf8()});
    }
    if (!has(plain))
        parts.prepend({plain, main->text.toUtf8()});
    std::stable_partition(parts.begin(), parts.end(),
                          [&plain](const ClipboardPart &part) { return part.mimeType == plain; });
    return Snippet{parts, main->records};
}

} // namespace errdex::snippets
