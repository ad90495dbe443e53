// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "samplerecords.h"

#include "errdex/snippets/render.h"
#include "errdex/wording/wording.h"

#include <QtTest>

using namespace errdex;
using snippets::Records;
using snippets::Template;

namespace {

/// What a template of this format with this body makes of a record with this name; "line:column sentence" where it is
/// no template.
QString made(const QString &format, const QString &body, const QString &name)
{
    auto record = test::bareRecord();
    record.name = name;
    const auto parsed = Template::parse(u"{{!\nname: t\nscope: record\nformat: " + format + u"\n}}\n" + body);
    if (!parsed)
        return QStringLiteral("%1:%2 ").arg(parsed.error().line).arg(parsed.error().column) +
               wording::templateSentence(parsed.error().what, domain::Language::English);
    const auto rendered = snippets::render(*parsed, Records::of({record}), {});
    return rendered ? rendered->text : QStringLiteral("error");
}

const QString Raw = QStringLiteral("Nothing can be escaped in a raw string; use a plain one.");
const QString InScript = QStringLiteral("Scripts and styles cannot take values.");
const QString InElement = QStringLiteral("Inside of an element a value can only stand in a quoted attribute.");

} // namespace

/// Where in a text of its format a value stands decides how it is written: place by place, the bytes that come out.
class PlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void places_data();
    void places();
    void refusals_data();
    void refusals();
};

void PlacesTest::places_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *what, const char *format, const char *body, const QString &name,
                        const QString &text) {
        QTest::addRow("%s: %s", format, what) << QString::fromUtf8(format) << QString::fromUtf8(body) << name << text;
    };
    const auto utf8 = [](const char *text) { return QString::fromUtf8(text); };

    // What no text may carry.
    const QString hard = QStringLiteral("a\r\nb\rc\vd\fe\tf") + QChar(0x85) + u'g' + QChar(0x2028) + u'h' +
                         QChar(0x2029) + u'i' + QChar(0) + u'\x1b' + QChar(0x7f) + QChar(0x9f) + u'j';
    row("line breaks and control characters", "text", "{{name}}", hard, QStringLiteral("a\nb\nc\nd\ne\tf\ng\nh\nij"));
    row("halves of characters", "text", "{{name}}", QString(u"a" + QString(QChar(0xd83d)) + u'b' + QChar(0xdc00)),
        QString(u"a" + QString(QChar(0xfffd)) + u'b' + QChar(0xfffd)));
    row("half of a character at the end", "text", "{{name}}", QString(u"a" + QString(QChar(0xd83d))),
        utf8("a\xef\xbf\xbd"));
    row("an emoji beside a control character", "text", "{{name}}", utf8("\xf0\x9f\x94\xa5\x07"),
        utf8("\xf0\x9f\x94\xa5"));
    row("directions are closed", "text", "{{name}}.", QString(QString(QChar(0x202e)) + u'a' + QChar(0x2067) + u'b'),
        QString(QString(QChar(0x202e)) + u'a' + QChar(0x2067) + u'b' + QChar(0x2069) + QChar(0x202c) + u'.'));
    row("directions that are closed", "text", "{{name}}.",
        QString(QString(QChar(0x202a)) + u'a' + QChar(0x202c) + QChar(0x2066) + QChar(0x2069) + QChar(0x202c)),
        QString(QString(QChar(0x202a)) + u'a' + QChar(0x202c) + QChar(0x2066) + QChar(0x2069) + QChar(0x202c) + u'.'));

    const auto all = [](std::initializer_list<char16_t> characters) {
        QString text;
        for (const char16_t c : characters)
            text += QString(QChar(c)) + u'.';
        return text;
    };
    row("what is a control character", "text", "{{name}}", all({0x1f, 0x20, 0x7e, 0x7f, 0x80, 0x9f, 0xa0, 0x84, 0x86}),
        QString(u"." + all({0x20, 0x7e}) + u"..." + all({0xa0}) + u".."));
    for (const char16_t c : {u'\u202a', u'\u202b', u'\u202d', u'\u202e'})
        row(qPrintable(QString::number(c, 16)), "text", "{{name}}", QString(QChar(c)),
            QString(QString(QChar(c)) + QChar(0x202c)));
    for (const char16_t c : {u'\u2066', u'\u2067', u'\u2068'})
        row(qPrintable(QString::number(c, 16)), "text", "{{name}}", QString(QChar(c)),
            QString(QString(QChar(c)) + QChar(0x2069)));
    row("no directions", "text", "{{name}}", all({0x202c, 0x2069, 0x202f, 0x2065, 0x206a, 0x200e}),
        all({0x202c, 0x2069, 0x202f, 0x2065, 0x206a, 0x200e}));
    row("directions closed by the wrong end", "text", "{{name}}", all({0x202a, 0x2069, 0x2067, 0x202c}),
        QString(all({0x202a, 0x2069, 0x2067, 0x202c}) + QChar(0x2069) + QChar(0x202c)));
    row("one direction closed of two", "text", "{{name}}", all({0x202a, 0x202b, 0x202c}),
        QString(all({0x202a, 0x202b, 0x202c}) + QChar(0x202c)));
    row("a return at the end", "text", "{{name}}|", utf8("a\r"), utf8("a\n|"));
    row("runs of breaks", "tsv", "{{name}}", utf8("a\n\t\nb \nc\n d"), utf8("a b c  d"));
    row("breaks at the ends", "tsv", "[{{name}}]", utf8("\n a\t"), utf8("[a]"));
    row("blanks alone", "tsv", "[{{name}}]", utf8("  a "), utf8("[  a ]"));

    const QString marks = QStringLiteral("<b>&\"'x\ny");
    for (const char *attribute :
         {"href", "src", "action", "cite", "data", "formaction", "poster", "background", "HREF"}) {
        const QByteArray body = QByteArray("<a ") + attribute + "='{{name}}'>";
        row(attribute, "html", body.constData(), utf8("javascript:x"),
            QString::fromUtf8(QByteArray(body).replace("{{name}}", "#")));
    }
    row("no address", "html", "<a hreflang='{{name}}' id=\"it's {{name}}\">", utf8("javascript:x"),
        utf8("<a hreflang='javascript:x' id=\"it's javascript:x\">"));
    row("behind preformatted text", "html", "<pre>a</pre>{{name}}<PRE class='x'>{{name}}", utf8("x\ny"),
        utf8("<pre>a</pre>x<br>y<PRE class='x'>x\ny"));
    row("behind a comment", "html", "<!-- a -- b > {{name}} --->{{name}}", utf8("<"),
        utf8("<!-- a -- b > \xe2\x80\xb9 --->&lt;"));
    row("no comment", "html", "<!- {{name}}", utf8("x"),
        utf8("6:5 Inside of an element a value can only stand in a quoted attribute."));
    row("an element that is closed at once", "html", "<br/>{{name}}<style>p</style>{{name}}", utf8("<"),
        utf8("<br/>&lt;<style>p</style>&lt;"));
    row("a bracket in an attribute", "html", "<a b='x>y' title=\"{{name}}\">", utf8("\""),
        utf8("<a b='x>y' title=\"&quot;\">"));
    row("brackets of no element", "html", "a <1 {{name}} < {{name}}<", utf8("x"), utf8("a <1 x < x<"));
    row("address with blanks", "html", "<a href='{{name}}'>", utf8(" errdex://a/1 "), utf8("<a href='errdex://a/1'>"));
    row("running text", "html", "<p>{{name}}</p>", marks, utf8("<p>&lt;b&gt;&amp;&quot;&#39;x<br>y</p>"));
    row("preformatted", "html", "<pre>{{name}}</pre>", marks, utf8("<pre>&lt;b&gt;&amp;&quot;&#39;x\ny</pre>"));
    row("attribute", "html", "<p title=\"{{name}}\">", marks, utf8("<p title=\"&lt;b&gt;&amp;&quot;&#39;x&#10;y\">"));
    row("attribute between apostrophes", "html", "<p title = '{{name}}'>", utf8("'"), utf8("<p title = '&#39;'>"));
    row("comment", "html", "<!-- {{name}} --><b>{{name}}", utf8("--> <x>"),
        utf8("<!-- \xe2\x80\x90\xe2\x80\x90\xe2\x80\xba \xe2\x80\xb9x\xe2\x80\xba --><b>--&gt; &lt;x&gt;"));
    row("address", "html", "<IMG SRC=\"{{name}}\">", utf8("HTTPS://a.example/(x)'*!|[]?a=1&b=\"2\""),
        utf8("<IMG SRC=\"https://a.example/%28x%29%27%2A%21%7C%5B%5D?a=1&amp;b=%222%22\">"));
    row("address of a program", "html", "<a href='{{name}}'>", utf8("javascript:alert(1)"), utf8("<a href='#'>"));
    row("address that is none", "html", "<a href='{{name}}'>", utf8("http://[::"), utf8("<a href='#'>"));
    row("letter", "html", "<a href='{{name}}'>", utf8("mailto:a@b.example"), utf8("<a href='mailto:a@b.example'>"));
    row("part of an address", "html", "<a href='https://a.example/{{name}}'>", utf8("a/b'?"),
        utf8("<a href='https://a.example/a%2Fb%27%3F'>"));
    row("behind a script", "html", "<script>x</SCRIPT><i>{{name}}", marks,
        utf8("<script>x</SCRIPT><i>&lt;b&gt;&amp;&quot;&#39;x<br>y"));
    row("what looks like an element", "html", "1 < 2 {{name}} <", utf8("<"), utf8("1 < 2 &lt; <"));
    row("elements that end", "html", "<p\nclass=\"a\" id=b>{{name}}</p><!doctype html>{{name}}", utf8("x"),
        utf8("<p\nclass=\"a\" id=b>x</p><!doctype html>x"));

    row("running text", "md", "{{name}}", utf8("a *b* [c](d) <e> `f` \\ # g\nh"),
        utf8("a \\*b\\* \\[c\\](d) \\<e\\> \\`f\\` \\\\ # g<br>h"));
    row("code span", "md", "`{{name}}`", utf8("a`b|c\nd"), utf8("`a'b|c d`"));
    row("code span in a table", "md", "| `{{name}}` | {{name}} |", utf8("b|c"), utf8("| `b\\|c` | b\\|c |"));
    row("code span of two", "md", "``a`{{name}}`` {{name}}", utf8("*"), utf8("``a`*`` \\*"));
    row("code span that ends with its line", "md", "`a\n{{name}}", utf8("*"), utf8("`a\n\\*"));
    row("escaped backtick", "md", "\\`{{name}}\\", utf8("*"), utf8("\\`\\*\\"));
    row("fence", "md", "```\n{{name}}\n```\n{{name}}", utf8("*a*\n```\n  ~~~\nb"),
        utf8("```\n*a*\n    ```\n      ~~~\nb\n```\n\\*a\\*<br>\\`\\`\\`<br>  \\~\\~\\~<br>b"));
    row("fence of tildes", "md", "~~~~\n```\n~~~\n{{name}}\n~~~~ \n{{name}}", utf8("*"),
        utf8("~~~~\n```\n~~~\n*\n~~~~ \n\\*"));
    row("fence with more behind does not end", "md", "   ```\n``` x\n{{name}}\n```", utf8("*"),
        utf8("   ```\n``` x\n*\n```"));
    row("no fence: four columns", "md", "    ~~~\n{{name}}", utf8("*"), utf8("    ~~~\n\\*"));
    row("no fence: two of them", "md", "~~\n{{name}}", utf8("*"), utf8("~~\n\\*"));
    row("no fence: a line of blanks", "md", "  \n{{name}}", utf8("*"), utf8("  \n\\*"));
    row("no fence: backticks behind", "md", "``` a`b ```{{name}}", utf8("*"), utf8("``` a`b ```\\*"));
    row("link", "md", "[a]({{name}}) {{name}}", utf8("https://a.example/*"),
        utf8("[a](https://a.example/%2A) https://a.example/\\*"));
    row("part of a link", "md", "[a](https://a.example/{{name}})", utf8("(b)"), utf8("[a](https://a.example/%28b%29)"));
    row("address between angles", "md", "<{{name}}> {{name}}", utf8("data:x"), utf8("<#> data:x"));
    row("part between angles", "md", "<https://a.example/{{name}}>", utf8("a b"), utf8("<https://a.example/a%20b>"));
    row("link that ends with its line", "md", "[a](b\n{{name}}", utf8("*"), utf8("[a](b\n\\*"));

    row("fence that a shorter one does not end", "md", "````\n```\n{{name}}\n`````\n{{name}}", utf8("*"),
        utf8("````\n```\n*\n`````\n\\*"));
    row("fence of three columns", "md", "   ~~~ a`b\n{{name}}\n  ~~~\n{{name}}", utf8("*"),
        utf8("   ~~~ a`b\n*\n  ~~~\n\\*"));
    row("end of a fence, too far in", "md", "```\n    ```\n{{name}}", utf8("*"), utf8("```\n    ```\n*"));
    row("no fence in a line", "md", "a ```{{name}}``` {{name}}", utf8("*"), utf8("a ```*``` \\*"));
    row("a text in a fence", "md", "```\n{{name}}", utf8("a ```\n``\n ~~~~\n ```x"),
        utf8("```\na ```\n``\n     ~~~~\n     ```x"));
    row("a table and a line behind it", "md", " | `{{name}}`\n`{{name}}`", utf8("|"), utf8(" | `\\|`\n`|`"));
    row("bracket that is escaped", "md", "[a\\]({{name}})", utf8("*"), utf8("[a\\](\\*)"));
    row("bracket in a code span", "md", "`a](`{{name}}", utf8("*"), utf8("`a](`\\*"));
    row("relative address", "md", "[a](/{{name}}) [b]({{name}})", utf8("a b"), utf8("[a](/a%20b) [b](#)"));
    row("angles that end", "md", "<a>{{name}} <{{name}}\n{{name}}", utf8("*"), utf8("<a>\\* <#\n\\*"));
    row("a backtick in a link", "md", "[a](`{{name}}) {{name}}", utf8("*"), utf8("[a](`%2A) \\*"));
    row("code span that runs on", "md", "`a``b {{name}}` {{name}}", utf8("*"), utf8("`a``b *` \\*"));

    const QString joiner{QChar(0x2060)};
    for (const char *picture : {"(y)", "(n)", "(i)", "(/)", "(x)", "(on)", "(off)", "(flag"})
        row(picture, "jira", "a{{name}}", utf8(picture), u"a\\" + utf8(picture));
    for (const char *picture : {":)", ":(", ":D", ":P", ":p", ";)"})
        row(picture, "jira", "a{{name}}", utf8(picture),
            QString(u'a' + QString(QChar(QLatin1Char(picture[0]))) + joiner + QChar(QLatin1Char(picture[1]))));
    for (const char *text : {"(z)", ":d", ";(", "(on", "y)", "h1.", "bq.", "#", "%@"})
        row(text, "jira", "{{name}}.", utf8("x ") + utf8(text), QString(u"x " + utf8(text) + u'.'));
    row("other headings", "jira", "{{name}}", utf8("h9.x"), QString(joiner + u"h9.x"));
    row("no headings", "jira", "{{name}}", utf8("hx. g1. h1: bq"), utf8("hx. g1. h1: bq"));
    row("where an address ends", "jira", "a {{name}}",
        utf8("http://a.b/c?d=e&f=%20#g_~+,;@-h:*i http:/x_ https://\xd1\x8f_"),
        utf8("a http://a.b/c?d=e&f=%20#g_~+,;@-h:\\*i http:/x\\_ https://\xd1\x8f\\_"));
    row("all that has a backslash", "jira", "a{{name}}", utf8("-*_+?^~|{}[]!"),
        utf8("a\\-\\*\\_\\+\\?\\^\\~\\|\\{\\}\\[\\]\\!"));
    row("a bar outside of a table", "jira", "x|{{name}}", utf8("a|b"), utf8("x|a\\|b"));
    row("a table behind a line", "jira", "x\n|{{name}}|", utf8("|"), utf8("x\n|\xc2\xa6|"));
    row("nothing in a cell", "jira", "|{{name}}|", QString(), utf8("||"));
    row("block that stays open", "jira", "{code:java {{name}}", utf8("*"), utf8("{code:java *"));
    row("block within a block", "jira", "{code}{noformat}{{name}}{code}{{name}}", utf8("*"),
        utf8("{code}{noformat}*{code}\\*"));
    row("brackets and bars", "jira", "[a]|{{name}} [b|c|{{name}}]", utf8("a|b"), utf8("[a]|a\\|b [b|c|a%7Cb]"));
    row("running text", "jira", "x {{name}}", utf8("*a* {code} b_c [d|e]\nf"),
        utf8("x \\*a\\* \\{code\\} b\\_c \\[d\\|e\\] \\\\ f"));
    row("heading", "jira", "{{name}}", utf8("h1. a"), QString(joiner + u"h1. a"));
    row("quotation", "jira", "{{name}}", utf8("bq. a"), QString(joiner + u"bq. a"));
    row("list", "jira", "{{name}}", utf8("# a #"), utf8("\\# a #"));
    row("no heading", "jira", "{{name}}", utf8("h1"), utf8("h1"));
    row("picture", "jira", "{{name}}", utf8("a (!) :) (b)"), QString(u"a \\(\\!) :" + joiner + u") (b)"));
    row("backslashes", "jira", "x{{name}}", utf8("a\\b\\\\c\\*d\\"),
        utf8("xa\\b\xe2\x88\x96\\c\xe2\x88\x96\\*d\xe2\x88\x96"));
    row("backslash before a line break", "jira", "x{{name}}", utf8("a\\\nb"), utf8("xa\xe2\x88\x96 \\\\ b"));
    row("address in a text", "jira", "x {{name}}", utf8("https://a.example/b_c-d *e* http://x*y"),
        utf8("x https://a.example/b_c-d \\*e\\* http://x\\*y"));
    row("cell", "jira", "|{{name}}|\n{{name}}", utf8("a|b"),
        utf8("|a\xc2\xa6"
             "b|\na\\|b"));
    row("empty cell", "jira", "|{{name}}|", utf8(" "), utf8("| |"));
    row("block", "jira", "{noformat}{{name}}{noformat}{{name}}", utf8("{noformat}*{code}"),
        utf8("{noformat}{ noformat}*{ code}{noformat}\\{noformat\\}\\*\\{code\\}"));
    row("block of code", "jira", "{code:java}\n{{name}}\n{code}\n{{name}}", utf8("*"),
        utf8("{code:java}\n*\n{code}\n\\*"));
    row("block that does not begin", "jira", "\\{code}{{name}}", utf8("*"), utf8("\\{code}\\*"));
    row("link", "jira", "[{{name}}|{{name}}] {{name}}", utf8("ftp://a*"), utf8("[ftp://a\\*|#] ftp://a\\*"));
    row("part of a link", "jira", "[a|https://a.example/{{name}}]", utf8("b|c"), utf8("[a|https://a.example/b%7Cc]"));
    row("bracket that stays open", "jira", "[a\n{{name}}", utf8("*"), utf8("[a\n\\*"));

    row("cell", "csv", "{{name}},\"{{name}}\",x", utf8("a,\"b\"\nc"), utf8("\"a,\"\"b\"\"\nc\",\"a,\"\"b\"\"\nc\",x"));
    row("quotation marks inside", "csv", "\"a \"\"{{name}}\"", utf8("\""), utf8("\"a \"\"\"\"\""));
    row("cell", "tsv", "{{name}}\tx", utf8("a\tb\nc"), utf8("a b c\tx"));
    row("string", "json", "{\"a\": \"{{name}}\", \"b\": {{name}}}", utf8("\"\\\n\t\x01"),
        utf8("{\"a\": \"\\\"\\\\\\n\\t\\u0001\", \"b\": \"\\\"\\\\\\n\\t\\u0001\"}"));
    row("string and comment", "sql", "'{{name}}' \"{{name}}\" -- {{name}}\n/* {{name}} */", utf8("a'b\"c*/"),
        utf8("'a''b\"c*/' \"a'b\"\"c*/\" -- a'b\"c* /\n/* a'b\"c* /  */"));

    const QString code =
        QStringLiteral("\"'`\\$\n\r\t") + QChar(0) + u'\x1b' + QChar(0x85) + QChar(0x202e) + QChar(0x2028);
    row("string", "cpp", "\"{{name}}\"", code, utf8("\"\\\"'`\\\\$\\n\\r\\t\\000\\033\\302\\205\\u202e\\u2028\""));
    row("trigraph", "cpp", "\"{{name}}\"", utf8("?\?/ ?"), utf8("\"?\\?/ ?\""));
    row("character", "cpp", "'{{name}}'", utf8("'\""), utf8("'\\'\"'"));
    row("string", "csharp", "\"{{name}}\"", code, utf8("\"\\\"'`\\\\$\\n\\r\\t\\u0000\\u001b\\u0085\\u202e\\u2028\""));
    row("string", "java", "\"{{name}}\"", code, utf8("\"\\\"'`\\\\$\\n\\r\\t\\000\\033\\205\\u202e\\u2028\""));
    row("string", "kotlin", "\"{{name}}\"", code,
        utf8("\"\\\"'`\\\\\\$\\n\\r\\t\\u0000\\u001b\\u0085\\u202e\\u2028\""));
    row("string", "ts", "\"{{name}}\"", code, utf8("\"\\\"'`\\\\$\\n\\r\\t\\u0000\\u001b\\u0085\\u202e\\u2028\""));
    row("template", "ts", "`{{name}}`", utf8("`${a}"), utf8("`\\`\\${a}`"));
    row("end of a script", "ts", "'{{name}}'", utf8("</script> a/b /"), utf8("'<\\/script> a/b /'"));
    row("string", "python", "'''{{name}}''' '{{name}}'", utf8("'\""), utf8("'''\\'\"''' '\\'\"'"));
    row("string", "go", "\"{{name}}\"", code, utf8("\"\\\"'`\\\\$\\n\\r\\t\\u0000\\u001b\\u0085\\u202e\\u2028\""));
    row("string", "rust", "\"{{name}}\"", code, utf8("\"\\\"'`\\\\$\\n\\r\\t\\u{0}\\u{1b}\\u{85}\\u{202e}\\u{2028}\""));
    row("lifetime", "rust", "fn f<'a>() { \"{{name}}\" }", utf8("\""), utf8("fn f<'a>() { \"\\\"\" }"));
    row("string", "php", "\"{{name}}\" '{{name}}'", utf8("$a'\"\n\x01"),
        QString(utf8("\"\\$a'\\\"\\n\\u{1}\" '$a\\'\"\n") + u'\x01' + u'\''));
    row("string", "swift", "\"\"\"\n{{name}}\n\"\"\" \"{{name}}\"", utf8("\\(a)\""),
        utf8("\"\"\"\n\\\\(a)\\\"\n\"\"\" \"\\\\(a)\\\"\""));
    row("halves of characters", "go", "\"{{name}}\"", QString(QString(QChar(0xd83d)) + u'a' + QChar(0xdc00)),
        utf8("\"\xef\xbf\xbd"
             "a\xef\xbf\xbd\""));
    row("emoji", "go", "\"{{name}}\"", utf8("\xf0\x9f\x94\xa5"), utf8("\"\xf0\x9f\x94\xa5\""));
    row("escaped quotation mark", "cpp", "\"\\\"{{name}}\" + {{value}}", utf8("\""), utf8("\"\\\"\\\"\" + -1"));

    // Each of those that nobody sees, and their neighbours.
    const auto invisible = all(
        {0x200d, 0x200e, 0x200f, 0x61b, 0x61c, 0x61d, 0xfeff, 0x202a, 0x202e, 0x202f, 0x2065, 0x2066, 0x2069, 0x206a});
    const auto visible = [](char16_t c) -> QString { return QString(QChar(c)) + u'.'; };
    row("what nobody sees", "go", "\"{{name}}\"", invisible,
        QString(u'"' + visible(0x200d) + u"\\u200e.\\u200f." + visible(0x61b) + u"\\u061c." + visible(0x61d) +
                u"\\ufeff.\\u202a.\\u202e." + visible(0x202f) + visible(0x2065) + u"\\u2066.\\u2069." +
                visible(0x206a) + u'"'));
    row("what nobody sees, in a comment", "go", "// {{name}}", invisible,
        QString(u"// " + visible(0x200d) + u".." + visible(0x61b) + u'.' + visible(0x61d) + u"..." + visible(0x202f) +
                visible(0x2065) + u".." + visible(0x206a)));
    const auto controls = all({0x01, 0x1f, 0x20, 0x7f, 0x80, 0x9f, 0xa0, 0x200e});
    row("control characters", "cpp", "\"{{name}}\"", controls,
        QString(u"\"\\001.\\037. .\\177.\\302\\200.\\302\\237." + visible(0xa0) + u"\\u200e.\""));
    row("control characters", "java", "\"{{name}}\"", controls,
        QString(u"\"\\001.\\037. .\\177.\\200.\\237." + visible(0xa0) + u"\\u200e.\""));
    row("control characters", "swift", "\"{{name}}\"", controls,
        QString(u"\"\\u{1}.\\u{1f}. .\\u{7f}.\\u{80}.\\u{9f}." + visible(0xa0) + u"\\u{200e}.\""));
    row("backslash before the end of a string", "cpp", "\"\\\\\" {{value}}", utf8("x"), utf8("\"\\\\\" -1"));
    row("quotation mark that is doubled", "sql", "'it''s {{name}}' {{value}}", utf8("'"), utf8("'it''s ''\x27 -1"));
    row("no comments", "json", "[\"//{{name}}\", {{name}}]", utf8("*/"), utf8("[\"//*/\", \"*/\"]"));
    row("comments that do not nest", "cpp", "/* /* */ {{value}} /**/ {{value}}", utf8("x"),
        utf8("/* /* */ -1 /**/ -1"));
    row("a backslash in a string", "sql", "'\\' {{value}} \"\\\" {{value}}", utf8("x"), utf8("'\\' -1 \"\\\" -1"));
    row("a quotation mark within the other", "sql", "'\"' {{value}} \"'\" {{value}}", utf8("x"),
        utf8("'\"' -1 \"'\" -1"));
    row("nested comment", "swift", "/* /* */ {{name}} */ {{value}}", utf8("a"), utf8("/* /* */ a */ -1"));
    row("nested comment", "rust", "/* /* */ {{name}} */ {{value}}", utf8("a"), utf8("/* /* */ a */ -1"));
    row("signs at the ends of a block comment", "cpp", "/*{{name}}*/", utf8("/a/"), utf8("/* /a/ */"));
    row("signs at the ends of a block comment", "java", "/*{{name}}*/", utf8("a*"), utf8("/*a* */"));
    row("signs at the ends of a line comment", "java", "//{{name}}", utf8("/a*"), utf8("///a*"));
    row("backslash at the end of a block comment", "cpp", "/*{{name}}*/", utf8("a\\"), utf8("/*a\\*/"));
    row("backslash at the end of a line comment", "go", "//{{name}}", utf8("a\\"), utf8("//a\\"));
    row("a backslash and a letter", "go", "//{{name}}", utf8("\\u000a ?> coding: ?\?/"),
        utf8("//\\u000a ?> coding: ?\?/"));
    row("dollar sign", "php", "\"{{name}}\" '{{name}}'", utf8("$a\\"), utf8("\"\\$a\\\\\" '$a\\\\'"));
    row("dollar sign", "ts", "'{{name}}' `{{name}}`", utf8("$a<b/<"), utf8("'$a<b/<' `\\$a<b/<`"));

    row("line comment", "cpp", "// {{name}}\n\"{{name}}\"", utf8("a\nb ?\?/\\"),
        utf8("// a b ? ?/\\.\n\"a\\nb ?\\?/\\\\\""));
    row("block comment", "cpp", "/*{{name}}*/", utf8("/a*/b/*c*"), utf8("/* /a* /b/ *c* */"));
    row("line comment", "java", "// {{name}}", utf8("\\u000a x"), utf8("// \\ u000a x"));
    row("nested comment", "kotlin", "/* /* */ {{name}} */ \"{{name}}\"", utf8("$*/"),
        utf8("/* /* */ $* /  */ \"\\$*/\""));
    row("line comments", "php", "# {{name}}\n// {{name}}\n#[A('{{name}}')]", utf8("?>"),
        utf8("# ? >\n// ? >\n#[A('?>')]"));
    row("line comment", "python", "# {{name}}", utf8("coding: x coding=y"), utf8("# coding : x coding =y"));
    row("invisible marks in a comment", "go", "// {{name}}",
        QString(u"a" + QString(QChar(0x202e)) + QChar(0xfeff) + u'b'), utf8("// ab"));
    row("apostrophe of a text that is not one", "swift", "// it's\n\"{{name}}\"", utf8("\""),
        utf8("// it's\n\"\\\"\""));
}

void PlacesTest::places()
{
    QFETCH(QString, format);
    QFETCH(QString, body);
    QFETCH(QString, name);
    QTEST(made(format, body, name), "text");
}

void PlacesTest::refusals_data()
{
    QTest::addColumn<QString>("format");
    QTest::addColumn<QString>("body");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *what, const char *format, const char *body, const QString &says) {
        QTest::addRow("%s: %s", format, what) << QString::fromLatin1(format) << QString::fromUtf8(body) << says;
    };
    row("raw", "cpp", "R\"({{name}})\"", u"6:4 " + Raw);
    row("raw", "csharp", "\"\"\"{{name}}\"\"\"", u"6:4 " + Raw);
    row("verbatim", "csharp", "@\"{{name}}\"", u"6:3 " + Raw);
    row("raw", "kotlin", "\"\"\"{{name}}\"\"\"", u"6:4 " + Raw);
    row("raw", "python", "rb'{{name}}'", u"6:4 " + Raw);
    row("raw", "go", "`{{name}}`", u"6:2 " + Raw);
    row("raw", "rust", "r#\"{{name}}\"#", u"6:4 " + Raw);
    row("heredoc", "php", "<<<A\n{{name}}\nA;\n", u"7:1 " + Raw);
    row("raw", "swift", "#\"{{name}}\"#", u"6:3 " + Raw);
    row("escape string", "sql", "E'{{name}}'", u"6:3 " + Raw);
    for (const char *prefix : {"r", "R", "b", "B", "f", "F", "u", "U"})
        row(prefix, "python", QByteArray(prefix).append("\"{{name}}\"").constData(), u"6:3 " + Raw);
    for (const char *prefix : {"r", "b", "c", "#"})
        row(prefix, "rust", QByteArray(prefix).append("\"{{name}}\"").constData(), u"6:3 " + Raw);
    for (const char *prefix : {"E", "e", "B", "b", "X", "x"})
        row(prefix, "sql", QByteArray(prefix).append("'{{name}}'").constData(), u"6:3 " + Raw);
    // The first end ends a comment, where comments do not nest; a name cannot stand bare behind it.
    for (const auto &[format, name] : {std::pair("cpp", u"C++"),
                                       {"csharp", u"C#"},
                                       {"java", u"Java"},
                                       {"ts", u"TypeScript"},
                                       {"go", u"Go"},
                                       {"php", u"PHP"},
                                       {"sql", u"SQL"}})
        row("comment that does not nest", format, "/* /* */ {{name}}",
            u"6:10 Put “name” into quotation marks or a comment: as it stands it would not be valid " +
                QString(QStringView(name).toString()) + u'.');
    row("interpolated", "csharp", "$\"{{name}}\"", u"6:3 " + Raw);
    row("escaped in a raw string", "go", "`\\` + \"{{name}}\" + `\\{{name}}", u"6:22 " + Raw);
    row("script that another element does not end", "html", "<script>a</style>{{name}}", u"6:18 " + InScript);
    row("end of an element", "html", "</p {{name}}>", u"6:5 " + InElement);
    row("attribute behind another", "html", "<td title=\"a\"onclick=\"{{name}}\">", u"6:23 " + InScript);
    row("element", "html", "<td\n {{name}}>", u"7:2 " + InElement);
    row("unquoted attribute", "html", "<td title={{name}}>", u"6:11 " + InElement);
    row("name of an element", "html", "<p></{{name}}>", u"6:6 " + InElement);
    row("script", "html", "<script>\nx('{{name}}')</script>", u"7:4 " + InScript);
    row("style", "html", "<STYLE>{{name}}</STYLE>", u"6:8 " + InScript);
    for (const char *attribute : {"onclick", "style", "srcdoc", "srcset"}) {
        const QByteArray body = QByteArray("<a ") + attribute + "=\"{{name}}\">";
        row(attribute, "html", body.constData(),
            QString::number(6) + u':' + QString::number(body.indexOf('{') + 1) + u' ' + InScript);
    }
}

void PlacesTest::refusals()
{
    QFETCH(QString, format);
    QFETCH(QString, body);
    QTEST(made(format, body, QStringLiteral("x")), "says");
}

QTEST_GUILESS_MAIN(PlacesTest)
#include "tst_places.moc"
