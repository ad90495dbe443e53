// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include <QHash>

#include <list>
#include <utility>

namespace errdex::models {

/// A map of at most `capacity` values; the one used longest ago makes room for a new one. Not thread-safe.
template<typename Key, typename Value>
class LruCache final
{
public:
    explicit LruCache(qsizetype capacity) : m_capacity(capacity) { Q_ASSERT(capacity > 0); }

    qsizetype size() const { return m_index.size(); }
    qsizetype capacity() const { return m_capacity; }
    bool contains(const Key &key) const { return m_index.contains(key); }

    /// The value, which now counts as used last, or null. Valid until the next insert() or clear().
    const Value *find(const Key &key)
    {
        const auto found = m_index.constFind(key);
        if (found == m_index.constEnd())
            return nullptr;
        m_entries.splice(m_entries.begin(), m_entries, *found);
        return &m_entries.front().second;
    }

    /// Calls `visit(key, value)` for every entry, the one used last first, until it returns true.
    template<typename Visitor>
    bool any(Visitor visit) const
    {
        for (const auto &[key, value] : m_entries) {
            if (visit(key, value))
                return true;
        }
        return false;
    }

    void insert(const Key &key, Value value)
    {
        if (const auto found = m_index.constFind(key); found != m_index.constEnd()) {
            m_entries.erase(*found);
            m_index.erase(found);
        } else if (m_index.size() == m_capacity) {
            m_index.remove(m_entries.back().first);
            m_entries.pop_back();
        }
        m_entries.emplace_front(key, std::move(value));
        m_index.insert(key, m_entries.begin());
    }

    void clear()
    {
        m_entries.clear();
        m_index.clear();
    }

private:
    using Entries = std::list<std::pair<Key, Value>>;

    qsizetype m_capacity;
    /// Used last first.
    Entries m_entries;
    QHash<Key, typename Entries::iterator> m_index;
};

} // namespace errdex::models
