// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "errdex/domain/error.h"
#include "errdex/snippets/render.h"
#include "errdex/snippets/template.h"

#include <QList>
#include <QString>

#include <optional>

namespace errdex::snippets {

/// One template of the store, readable or not.
struct StoredTemplate
{
    enum class Origin {
        BuiltIn,
        Changed, ///< a built-in one that the user's file of the same id stands in for
        Own,
    };

    /// The name of the file without its ending, "customer-reply": letters, digits, "-", "_", "." and spaces.
    QString id;
    Origin origin = Origin::BuiltIn;
    bool isHidden = false;
    /// The whole text of the file.
    QString source;
    /// The user's file; empty for a built-in template.
    QString path;
    /// Nothing where the text is no template.
    std::optional<Template> parsed;
    /// Why not; where it is one, of no meaning.
    TemplateError error;

    bool isBroken() const { return !parsed; }
    /// The name for people; the id where the template is broken.
    QString name(domain::Language language) const;
};

/// The built-in templates and those of the user, which are files "ID.mustache" in a folder. The order and what is
/// hidden stand in "menu.txt" there, an id a line, a hidden one behind "-". Used on one thread at a time.
class TemplateStore final
{
    Q_DISABLE_COPY_MOVE(TemplateStore)

public:
    /// The folder need not exist; an empty path: built-in templates only, nothing can be saved.
    explicit TemplateStore(const QString &folder = {});
    ~TemplateStore();

    /// Reads the folder again (somebody put a file there).
    void reload();
    const QString &folder() const { return m_folder; }
    /// All of them in the user's order, hidden and broken ones too.
    const QList<StoredTemplate> &templates() const { return m_templates; }
    /// Null when there is none. Valid until the store changes.
    const StoredTemplate *find(const QString &id) const;

    /// True for what may be an id, and hence the name of a file on every system.
    static bool isValidId(const QString &id);
    /// An id for a new template of this name that is not in use: "moy-otvet", "reply-2".
    QString freeId(const QString &name) const;
    /// Writes the user's file, whether or not the text is a template: nothing is lost. Over a built-in id: stands in
    /// for it. Errors: CannotWriteFile, WrongUse for an id that is none.
    domain::Result<void> save(const QString &id, const QString &source);
    /// Removes the user's file: an own template is gone, a changed one is the built-in one again. Errors:
    /// CannotWriteFile, UnknownRecord when the user has no such file.
    domain::Result<void> remove(const QString &id);
    /// The built-in text of a changed template; empty for an own one.
    static QString builtInSource(const QString &id);
    /// The order of the menu; ids that are not named come behind in their usual order. Errors: CannotWriteFile.
    domain::Result<void> setOrder(const QStringList &ids);
    domain::Result<void> setHidden(const QString &id, bool hidden);

    /// The template's output and that of the templates in its `also`, for the clipboard. Errors: those of render();
    /// WrongUse with the id as detail when there is no such template or it is broken.
    domain::Result<Snippet> render(const QString &id, const Records &records, const RenderOptions &options) const;
    /// The same of a template that is not in the store (the preview of an editor).
    domain::Result<Snippet> render(const Template &made, const Records &records, const RenderOptions &options) const;

private:
    domain::Result<void> saveMenu();
    void arrange();

    QString m_folder;
    QList<StoredTemplate> m_templates;
    /// As in menu.txt, ids that are not there any more included.
    QStringList m_order;
    QStringList m_hidden;
};

} // namespace errdex::snippets
