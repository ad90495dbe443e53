// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/text/distance.h"
#include "errdex/text/fold.h"
#include "errdex/text/keyboard.h"
#include "errdex/text/script.h"
#include "errdex/text/stem.h"
#include "errdex/text/transliteration.h"

#include <QtTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace errdex::text;

/// What is known of words beyond their letters: forms, keyboards, scripts, mistakes.
class TestWords final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formsShareAStem_data();
    void formsShareAStem();
    void identifiersAreTheirOwnStems();
    void layouts_data();
    void layouts();
    void everyKeyGoesThereAndBack();
    void lookalikes_data();
    void lookalikes();
    void transliterates_data();
    void transliterates();
    void transliterationEnds();
    void countsMistakes_data();
    void countsMistakes();
    void countsMistakesAsThePlainAlgorithmDoes();
    void longWordsAreComparedByTheirBeginnings();
    void longerWordsAreForgivenMore();
    void scripts_data();
    void scripts();
    void everyLookalike();
    void digitLookalikes_data();
    void digitLookalikes();
    void likelierTransliterationsComeFirst();
    void shortWordsHaveForms();
};

void TestWords::formsShareAStem_data()
{
    QTest::addColumn<QString>("forms");
    QTest::newRow("error") << QStringLiteral("ошибка ошибки ошибку ошибок ошибками");
    QTest::newRow("invoice, with yo") << QStringLiteral("счёт счета счетов счетам");
    QTest::newRow("not found") << QStringLiteral("найден найдена найдено найдены");
    QTest::newRow("invalid") << QStringLiteral("недействителен недействительный недействительна недействительного");
    QTest::newRow("inactive") << QStringLiteral("неактивен неактивные неактивный");
    QTest::newRow("deleted") << QStringLiteral("удалён удалённый удалена удалённые");
    QTest::newRow("expired, Russian") << QStringLiteral("истёк истекли истекла истекло");
    QTest::newRow("token, Russian") << QStringLiteral("токен токена токенов токены токенами");
    QTest::newRow("message") << QStringLiteral("сообщение сообщения сообщений сообщением");
    QTest::newRow("list") << QStringLiteral("список списка списков");
    QTest::newRow("owner") << QStringLiteral("владелец владельца");
    QTest::newRow("deadline") << QStringLiteral("срок срока сроков");
    QTest::newRow("expired") << QStringLiteral("expired expires expire");
    QTest::newRow("tokens") << QStringLiteral("token tokens");
}

void TestWords::formsShareAStem()
{
    QFETCH(QString, forms);
    const auto words = forms.split(u' ');
    for (const auto &word : words)
        QCOMPARE(stem(fold(word)), stem(fold(words.first())));
}

void TestWords::identifiersAreTheirOwnStems()
{
    for (const auto *word : {"ids2", "e01", "0x8007", "waba1s", "is", "cтоп"})
        QCOMPARE(stem(QString::fromUtf8(word)), QString::fromUtf8(word));
    QCOMPARE(stem(QString()), QString());
    QVERIFY(stem(QStringLiteral("новости")) != stem(QStringLiteral("новый")));
}

void TestWords::layouts_data()
{
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("russian");
    const auto row = [](const char *english, const char *russian) {
        QTest::newRow(english) << QString::fromUtf8(english) << QString::fromUtf8(russian);
    };
    row("jib,rf", "ошибка");
    row("JIB<RF", "ОШИБКА");
    row("Jib,rf Gjlrk.xtybz", "Ошибка Подключения");
    row("cx`n", "счёт");
    row("CX~N", "СЧЁТ");
    row("[jcn", "хост");
    row("j,]trn", "объект");
    row(";lfnm", "ждать");
    row("'rcgjhn", "экспорт");
    row(".pth", "юзер");
    row("{JCN ] } : \" > ", "ХОСТ ъ Ъ Ж Э Ю ");
    row("token", "ещлут");
    row("1001", "1001");
}

void TestWords::layouts()
{
    QFETCH(QString, english);
    QFETCH(QString, russian);
    QCOMPARE(toRussianLayout(english), russian);
    QCOMPARE(toEnglishLayout(russian), english);
}

void TestWords::everyKeyGoesThereAndBack()
{
    const auto letters = QStringLiteral("абвгдеёжзийклмнопрстуфхцчшщъыьэюя");
    for (const auto &text : {letters, letters.toUpper()})
        QCOMPARE(toRussianLayout(toEnglishLayout(text)), text);
}

void TestWords::lookalikes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("latin");
    QTest::addColumn<QString>("cyrillic");
    const auto row = [](const char *text, const char *latin, const char *cyrillic) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(latin) << QString::fromUtf8(cyrillic);
    };
    row("е01", "e01", "");
    row("oра-12154", "opa-12154", "ора-12154");
    row("сонnection", "cohnection", "");
    row("cчет", "", "счет");
    row("token", "", "");
    row("жук", "", "");
    row("1001", "", "");
}

void TestWords::lookalikes()
{
    QFETCH(QString, text);
    QFETCH(QString, latin);
    QFETCH(QString, cyrillic);
    QCOMPARE(latinLookalike(text), latin);
    QCOMPARE(cyrillicLookalike(text), cyrillic);
}

void TestWords::transliterates_data()
{
    QTest::addColumn<QString>("latin");
    QTest::addColumn<QString>("russian");
    for (const auto &[latin, russian] :
         std::initializer_list<std::pair<const char *, const char *>>{{"oshibka", "ошибка"},
                                                                      {"schet", "счет"},
                                                                      {"schyot", "счет"},
                                                                      {"shchet", "щет"},
                                                                      {"schjot", "счет"},
                                                                      {"polzovatel", "пользователь"},
                                                                      {"polzovatel'", "пользователь"},
                                                                      {"soobshchenie", "сообщение"},
                                                                      {"soobschenie", "сообщение"},
                                                                      {"soobshenie", "сообщение"},
                                                                      {"podklyuchenie", "подключение"},
                                                                      {"podkljuchenie", "подключение"},
                                                                      {"podkluchenie", "подключение"},
                                                                      {"dostup", "доступ"},
                                                                      {"zapreshen", "запрещен"},
                                                                      {"zapreschen", "запрещен"},
                                                                      {"obyekt", "объект"},
                                                                      {"obekt", "объект"},
                                                                      {"zhurnal", "журнал"},
                                                                      {"jurnal", "журнал"},
                                                                      {"khost", "хост"},
                                                                      {"host", "хост"},
                                                                      {"taimaut", "таймаут"},
                                                                      {"tajmaut", "таймаут"},
                                                                      {"servis", "сервис"},
                                                                      {"cena", "цена"},
                                                                      {"tsena", "цена"},
                                                                      {"istek", "истек"},
                                                                      {"istyok", "истек"},
                                                                      {"nedeystvitelnyy", "недействительный"},
                                                                      {"nedejstvitelnyj", "недействительный"},
                                                                      {"nedeistvitelny", "недействительный"},
                                                                      {"integratsiya", "интеграция"},
                                                                      {"integracia", "интеграция"},
                                                                      {"integraciya", "интеграция"},
                                                                      {"parol", "пароль"},
                                                                      {"планфикс", "planfix"},
                                                                      {"телерик", "telerik"},
                                                                      {"телеграм", "telegram"},
                                                                      {"токен", "token"},
                                                                      {"таймаут", "timaut"},
                                                                      {"радист", "radist"},
                                                                      {"коннекшн", "konnekshn"},
                                                                      {"sushestvuet", "существует"}})
        QTest::newRow(latin) << QString::fromUtf8(latin) << QString::fromUtf8(russian);
}

void TestWords::transliterates()
{
    QFETCH(QString, latin);
    QFETCH(QString, russian);
    const auto found = transliterations(
        latin, [&](const QString &beginning) { return russian.startsWith(beginning); }, 4);
    QVERIFY2(found.contains(russian), qPrintable(found.join(u' ')));
}

void TestWords::transliterationEnds()
{
    const auto always = [](const QString &) { return true; };
    QVERIFY(transliterations(QString(64, u'y'), always, 5).size() <= 5);
    QVERIFY(transliterations(
                QString(64, u'y'), [](const QString &text) { return text.size() < 60; }, 5)
                .isEmpty());
    QVERIFY(transliterations(u"λάθος", always, 5).isEmpty());
    QVERIFY(transliterations(u"abc1", always, 5).isEmpty());
}

void TestWords::countsMistakes_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("mistakes");
    QTest::addColumn<int>("toBeginning");
    const auto row = [](const char *typed, const char *word, int mistakes, int toBeginning) {
        QTest::newRow(typed) << QString::fromUtf8(typed) << QString::fromUtf8(word) << mistakes << toBeginning;
    };
    row("token", "token", 0, 0);
    row("tokne", "token", 1, 1);
    row("tken", "token", 1, 1);
    row("tokeen", "token", 1, 1);
    row("toxen", "token", 1, 1);
    row("conect", "connection", 4, 1);
    row("ошибак", "ошибка", 1, 1);
    row("ca", "abc", 3, 1);
    row("far", "away", 3, 2);
    row("", "ab", 2, 0);
    row("ab", "", 2, 2);
}

void TestWords::countsMistakes()
{
    QFETCH(QString, typed);
    QFETCH(QString, word);
    QFETCH(int, mistakes);
    QFETCH(int, toBeginning);
    for (int limit = 0; limit < 5; ++limit) {
        QCOMPARE(editDistance(typed, word, limit), std::min(mistakes, limit + 1));
        QCOMPARE(editDistance(word, typed, limit), std::min(mistakes, limit + 1));
        QCOMPARE(editDistanceToBeginning(typed, word, limit), std::min(toBeginning, limit + 1));
    }
}

namespace {

/// The whole table, without a band.
std::vector<int> lastRow(const QString &left, const QString &right)
{
    std::vector<std::vector<int>> table(size_t(left.size()) + 1, std::vector<int>(size_t(right.size()) + 1));
    for (size_t i = 0; i < table.size(); ++i) {
        for (size_t j = 0; j < table[i].size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = int(i + j);
                continue;
            }
            const auto a = left.at(qsizetype(i) - 1);
            const auto b = right.at(qsizetype(j) - 1);
            table[i][j] = std::min({table[i - 1][j - 1] + (a == b ? 0 : 1), table[i - 1][j] + 1, table[i][j - 1] + 1});
            if (i > 1 && j > 1 && a == right.at(qsizetype(j) - 2) && left.at(qsizetype(i) - 2) == b)
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table.back();
}

} // namespace

void TestWords::countsMistakesAsThePlainAlgorithmDoes()
{
    std::mt19937 random(20261123);
    const auto word = [&] {
        QString made;
        for (auto left = random() % 12; left > 0; --left)
            made += QChar(char16_t(u'a' + random() % 3));
        return made;
    };
    for (int i = 0; i < 20000; ++i) {
        const auto left = word();
        const auto right = word();
        const int limit = int(random() % 4);
        const auto row = lastRow(left, right);
        QCOMPARE(editDistance(left, right, limit), std::min(row.back(), limit + 1));
        QCOMPARE(editDistanceToBeginning(left, right, limit),
                 std::min(*std::min_element(row.begin(), row.end()), limit + 1));
    }
}

/// The first 64 letters count, which is all that words have in the index.
void TestWords::longWordsAreComparedByTheirBeginnings()
{
    for (const int same : {62, 63, 64, 65}) {
        const QString left = QString(same, u'a') + u'b';
        const QString right = QString(same, u'a') + u'c';
        QCOMPARE(editDistance(left, right, 3), same < 64 ? 1 : 0);
        QCOMPARE(editDistanceToBeginning(left, right, 3), same < 64 ? 1 : 0);
    }
    QCOMPARE(editDistance(QString(70, u'a'), QString(64, u'a'), 0), 0);
    QCOMPARE(editDistance(QString(63, u'a'), QString(80, u'a'), 3), 1);
    // Whatever follows the beginning costs nothing.
    QCOMPARE(editDistanceToBeginning(QString(5, u'a'), QString(80, u'a'), 0), 0);
    for (int limit = 0; limit < 4; ++limit)
        QCOMPARE(editDistanceToBeginning(QString(64, u'a'), QString(QString(64, u'a') + QString(8, u'b')), limit), 0);
}

void TestWords::longerWordsAreForgivenMore()
{
    QList<int> forgiven;
    for (const int letters : {0, 1, 3, 4, 7, 8, 64})
        forgiven.append(forgivenMistakes(letters));
    QCOMPARE(forgiven, (QList<int>{0, 0, 0, 1, 1, 2, 2}));
}

void TestWords::scripts_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<int>("script");
    const auto row = [](const QString &word, Script script) { QTest::newRow(qPrintable(word)) << word << int(script); };
    row(QString(), Script::Other);
    row(QStringLiteral("token"), Script::Latin);
    row(QStringLiteral("az"), Script::Latin);
    row(QStringLiteral("токен"), Script::Cyrillic);
    row(QStringLiteral("ая"), Script::Cyrillic);
    row(QStringLiteral("іџ"), Script::Cyrillic);
    row(QStringLiteral("тokен"), Script::Mixed);
    row(QStringLiteral("тo5"), Script::Mixed);
    row(QStringLiteral("token5"), Script::Other);
    row(QStringLiteral("токен5"), Script::Other);
    row(QStringLiteral("5"), Script::Other);
    row(QStringLiteral("a`"), Script::Other);
    row(QStringLiteral("a{"), Script::Other);
    row(QStringLiteral("aé"), Script::Other);
    row(QStringLiteral("аѠ"), Script::Other);
    row(QStringLiteral("аЯ"), Script::Other);
}

void TestWords::scripts()
{
    QFETCH(QString, word);
    QFETCH(int, script);
    QCOMPARE(int(scriptOf(word)), script);
}

void TestWords::everyLookalike()
{
    const auto cyrillic = QStringLiteral("авекмнорстухіѕј");
    const auto latin = QStringLiteral("abekmhopctyxisj");
    QCOMPARE(latinLookalike(cyrillic), latin);
    QCOMPARE(cyrillicLookalike(latin), cyrillic);
    for (const QChar c : QStringLiteral("бгджзийлпфцчшщъыьэюя"))
        QCOMPARE(latinLookalike(QString(c)), QString());
    for (const QChar c : QStringLiteral("dfglnqruvwz"))
        QCOMPARE(cyrillicLookalike(QString(c)), QString());
    // One that has no twin spoils it, wherever it stands.
    QCOMPARE(latinLookalike(u"аб"), QString());
    QCOMPARE(latinLookalike(u"ба"), QString());
}

void TestWords::digitLookalikes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("digits");
    const auto row = [](const char *text, const char *digits) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(digits);
    };
    row("1oo1", "1001");
    row("1оо1", "1001");
    row("l001", "1001");
    row("ii09", "1109");
    row("іл0", "");
    row("і0", "10");
    row("з0", "30");
    row("б0", "60");
    row("9o", "90");
    row("0o", "00");
    row("1001", "");
    row("ooo", "");
    row("1a", "");
    row("o1/", "");
    row("o1:", "");
    row("", "");
}

void TestWords::digitLookalikes()
{
    QFETCH(QString, text);
    QFETCH(QString, digits);
    QCOMPARE(digitLookalike(text), digits);
}

void TestWords::likelierTransliterationsComeFirst()
{
    const auto always = [](const QString &) { return true; };
    const auto found = [&always](const char *word, int limit) {
        return transliterations(QString::fromUtf8(word), always, limit).join(u' ');
    };
    QCOMPARE(found("ca", 4), QStringLiteral("ца цьа цъа ка"));
    QCOMPARE(found("sh", 9), QStringLiteral("ш шь шъ щ щь щъ сх схь схъ"));
    QCOMPARE(found("e", 9), QStringLiteral("е э"));
    QCOMPARE(found("e", 1), QStringLiteral("е"));
    QCOMPARE(found("дж", 9), QStringLiteral("j g dzh dj dg"));
    QCOMPARE(found("объ", 9), QStringLiteral("ob"));
    // What is written in two ways is found once.
    QCOMPARE(found("yu", 3), QStringLiteral("ю ыу ыю"));
    QCOMPARE(found("", 3), QString());
    // A long word has too many ways to try them all.
    int asked = 0;
    const auto counts = [&asked](const QString &text) {
        ++asked;
        return text.size() < 60;
    };
    QVERIFY(transliterations(QString(64, u'y'), counts, 5).isEmpty());
    QCOMPARE(asked, 5000);
    // A beginning that no word has is not gone on with.
    QStringList tried;
    transliterations(
        u"zzz",
        [&tried](const QString &text) {
            tried.append(text);
            return false;
        },
        5);
    QCOMPARE(tried, QStringList{QStringLiteral("з")});
}

void TestWords::shortWordsHaveForms()
{
    QCOMPARE(stem(QStringLiteral("ids")), QStringLiteral("id"));
    QCOMPARE(stem(QStringLiteral("expired")), QStringLiteral("expir"));
    QCOMPARE(stem(QStringLiteral("ошибки")), QStringLiteral("ошибк"));
    const auto stems = [](const char *words) {
        QStringList made;
        for (const auto &word : QString::fromUtf8(words).split(u' '))
            made.append(stem(word));
        return made.join(u' ');
    };
    // What would be left without a vowel, or with less than three letters, is not cut.
    QCOMPARE(stems("день сон урок сроки кнтен"), QStringLiteral("ден сон урок срок кнтен"));
    QCOMPARE(stems("отец конец жилец отцы пальцы"), QStringLiteral("отец конц жилц отц палц"));
    QCOMPARE(stems("кнопка кнопок цветок цветки истекло истёкл пришёл"),
             QStringLiteral("кнопк кнопк цветк цветк истк истк пришел"));
    QCOMPARE(stems("удаленный удален сделан данный нужен длинен длинный"),
             QStringLiteral("удал удал сдел дан нуж длин длин"));
    QCOMPARE(stems("боль больной соль пароль уголь угол"), QStringLiteral("бол бол сол парол угол угол"));
}

QTEST_GUILESS_MAIN(TestWords)
#include "tst_words.moc"
