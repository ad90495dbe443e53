// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#pragma once

#include "windowfixture.h"

#include <QMap>
#include <QRandomGenerator>
#include <QTimer>

/// Uses the window as somebody who does what is possible, at random: types, clicks what can be clicked, chooses what the
/// menus offer, writes notes, imports, exports, decodes, changes languages. The same seed does the same. Between its steps
/// it looks whether what must always hold does.
class Monkey final
{
public:
    Monkey(WindowFixture &fixture, quint32 seed);

    /// False, and what is wrong is printed, when something does not hold.
    bool run(int steps);
    /// How often each kind of step was taken.
    const QMap<QString, int> &taken() const { return m_taken; }

private:
    void step();
    void useMenu(QWidget *popup);
    void useWindow(QWidget *window);
    void typeQuery();
    void pressKeys();
    void clickButton(QWidget *window);
    void chooseInView(QWidget *window);
    void fillField(QWidget *window);
    void triggerAction();
    void decode();
    void resizeWindow();
    void prepareAnswers();
    /// Back to all records, nothing decoded, no window but the main one.
    bool goHome();
    bool holds();
    bool fail(const QString &what);
    QString someText();

    template<typename T>
    const T &any(const QList<T> &list)
    {
        return list.at(m_random.bounded(int(list.size())));
    }
    bool once(int in) { return m_random.bounded(in) == 0; }
    void count(const QString &what) { ++m_taken[what]; }

    WindowFixture &m_fixture;
    /// A menu has an event loop of its own, in which the step that opened it waits.
    QTimer m_menus;
    QRandomGenerator m_random;
    QMap<QString, int> m_taken;
    QStringList m_trail;
    int m_exports = 0;
};
