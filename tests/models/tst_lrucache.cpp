// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/models/lrucache.h"

#include <QTest>

using errdex::models::LruCache;

class LruCacheTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasUsedLast();
    void replacesAValue();
    void isEmptyAfterClear();
    void visitsInOrderOfUse();
};

void LruCacheTest::keepsWhatWasUsedLast()
{
    LruCache<int, QString> cache(2);
    cache.insert(1, QStringLiteral("one"));
    cache.insert(2, QStringLiteral("two"));
    QVERIFY(cache.find(1));
    cache.insert(3, QStringLiteral("three"));
    QCOMPARE(cache.size(), 2);
    QVERIFY(!cache.find(2));
    QCOMPARE(*cache.find(1), QStringLiteral("one"));
    QCOMPARE(*cache.find(3), QStringLiteral("three"));
}

void LruCacheTest::replacesAValue()
{
    LruCache<int, int> cache(2);
    cache.insert(1, 10);
    cache.insert(2, 20);
    cache.insert(1, 11);
    QCOMPARE(cache.size(), 2);
    QCOMPARE(*cache.find(1), 11);
    cache.insert(3, 30);
    QVERIFY(cache.contains(1));
    QVERIFY(!cache.contains(2));
}

void LruCacheTest::isEmptyAfterClear()
{
    LruCache<int, int> cache(3);
    cache.insert(1, 1);
    cache.clear();
    QCOMPARE(cache.size(), 0);
    QVERIFY(!cache.find(1));
    cache.insert(1, 2);
    QCOMPARE(*cache.find(1), 2);
}

void LruCacheTest::visitsInOrderOfUse()
{
    LruCache<int, int> cache(3);
    for (int i = 1; i <= 3; ++i)
        cache.insert(i, i);
    cache.find(1);
    QList<int> seen;
    cache.any([&seen](int key, int) {
        seen.append(key);
        return key == 3;
    });
    QCOMPARE(seen, QList<int>({1, 3}));
}

QTEST_GUILESS_MAIN(LruCacheTest)
#include "tst_lrucache.moc"
