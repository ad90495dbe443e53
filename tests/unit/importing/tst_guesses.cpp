// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "errdex/importing/importplan.h"

#include <QtTest>

using namespace errdex;

/// What is guessed of small tables, as a person would read them: how they are written, and what each column is.
class GuessesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plans_data();
    void plans();
};

void GuessesTest::plans_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const char *table, const char *plan) {
        QTest::newRow(name) << QByteArray(table) << QString::fromUtf8(plan);
    };
    row("usual titles",
        "code,message,description\n"
        "1,Not found,The thing is not there\n"
        "2,Gone,It has been there before\n",
        "csv, code=code message=message_en description=description_en");
    row("Russian titles",
        "Код;Сообщение;Описание;Что делать\n"
        "1;Не найдено;Такого объекта нет вовсе;Проверить номер\n"
        "2;Удалено;Был, но его убрали;Создать заново\n",
        "csv; Код=code Сообщение=message_ru Описание=description_ru Что делать=action_ru");
    row("both languages",
        "code,message_en,message_ru\n"
        "1,Not found,Не найдено\n"
        "2,Gone,Удалено\n",
        "csv, code=code message_en=message_en message_ru=message_ru");
    row("languages of the content",
        "code,message,text\n"
        "1,Not found here,Здесь не найдено\n"
        "2,Gone for ever,Больше нет\n",
        "csv, code=code message=message_en text=message_ru");
    row("titles in two languages, same content",
        "Code,Message,Сообщение\n"
        "1,Not found here,Not found here\n"
        "2,Gone for ever,Gone for ever\n",
        "csv, Code=code Message=message_en Сообщение=message_ru");
    row("titles in two languages, each with its own",
        "Code,Message,Сообщение\n"
        "1,Not found here,Здесь не найдено\n"
        "2,Gone for ever,Больше нет\n",
        "csv, Code=code Message=message_en Сообщение=message_ru");
    row("groups in two languages",
        "code,category,Категория,message\n"
        "1,Tasks,Задачи,Not found\n"
        "2,Bills,Счета,Gone away\n",
        "csv, code=code category=category_en Категория=category_ru message=message_en");
    row("status by its title",
        "code,status,message\n"
        "E1,404,Not found\n"
        "E2,410,Gone away\n",
        "csv, code=code status=http_status message=message_en");
    row("status that is none",
        "code,status,message\n"
        "E1,open,Not found\n"
        "E2,closed,Gone away\n",
        "csv, code=code status=attribute message=message_en");
    row("http column",
        "code,http,message\n"
        "E1,404,Not found\n"
        "E2,503 Slow Down,Gone away\n",
        "csv, code=code http=http_status message=message_en");
    row("names beside codes",
        "code,name,message\n"
        "1,NOT_FOUND,It is not there\n"
        "2,GONE,It was there once\n",
        "csv, code=code name=name message=message_en");
    row("names that are numbers",
        "code,name,message\n"
        "1,17,It is not there\n"
        "2,18,It was there once\n",
        "csv, code=code name=name message=message_en");
    row("names of many words",
        "code,name,x\n"
        "1,It is not there at all,a\n"
        "2,It was there once before,b\n",
        "csv, code=code name=name x=attribute");
    row("names of three words",
        "code,name,message\n"
        "1,it is gone,It is not there\n"
        "2,it was gone,It was there once\n",
        "csv, code=code name=name message=message_en");
    row("message that is a number",
        "code,message\n"
        "1,17\n"
        "2,18\n",
        "csv, code=code message=message_en");
    row("message of one word",
        "code,message\n"
        "1,gone\n"
        "2,lost\n",
        "csv, code=code message=message_en");
    row("links",
        "code,message,where\n"
        "1,It is gone,https://example.com/1\n"
        "2,It is lost,http://example.com/2\n",
        "csv, code=code message=message_en where=source");
    row("links under a title",
        "code,message,source\n"
        "1,It is gone,https://example.com/1\n"
        "2,It is lost,https://example.com/2\n",
        "csv, code=code message=message_en source=source");
    row("source without links",
        "code,message,source\n"
        "1,It is gone,page 4\n"
        "2,It is lost,page 5\n",
        "csv, code=code message=message_en source=source");
    row("few links",
        "code,message,where\n"
        "1,It is gone,https://example.com/1\n"
        "2,It is lost,nowhere\n"
        "3,It is far,here\n"
        "4,It is new,there\n",
        "csv, code=code message=message_en where=attribute");
    row("variants",
        "code,variant,message\n"
        "1,1,It is gone\n"
        "1,2,It is lost\n",
        "csv, code=code variant=variant message=message_en");
    row("variants that are none",
        "code,variant,message\n"
        "1,a,It is gone\n"
        "1,b,It is lost\n",
        "csv, code=code variant=variant message=message_en");
    row("no telling titles",
        "a,b,c\n"
        "E1,404,It is gone\n"
        "E2,410,It is lost\n",
        "csv, a=code b=attribute c=message_en");
    row("no code title",
        "text,more\n"
        "It is gone,E100\n"
        "It is lost,E200\n",
        "csv, text=message_en more=code");
    row("id is the code",
        "id,message\n"
        "1,It is gone\n"
        "2,It is lost\n",
        "csv, id=code message=message_en");
    row("id beside a code",
        "id,code,message\n"
        "1,E1,It is gone\n"
        "2,E2,It is lost\n",
        "csv, id=attribute code=code message=message_en");
    row("names and codes",
        "name,codes,description\n"
        "NotFound,404,It is not there\n"
        "Gone,410,It was there\n",
        "csv, name=code codes=http_status description=description_en");
    row("names and one code",
        "name,code,description\n"
        "NotFound,404,It is not there\n"
        "Gone,404,It was there\n",
        "csv, name=code code=http_status description=description_en");
    row("names and different codes",
        "name,code,description\n"
        "NotFound,404,It is not there\n"
        "Gone,410,It was there\n",
        "csv, name=name code=code description=description_en");
    row("title and text",
        "code,title,text\n"
        "1,Gone,It was there and is not any more\n"
        "2,Lost,Nobody knows where it may be\n",
        "csv, code=code title=message_en text=description_en");
    row("title and summary",
        "code,title,summary\n"
        "1,Gone away,It was there and is not any more\n"
        "2,Lost it,Nobody knows where it may be\n",
        "csv, code=code title=message_en summary=attribute");
    row("two messages",
        "code,message,message text\n"
        "1,Gone away,It was there\n"
        "2,Lost it,Nobody knows\n",
        "csv, code=code message=message_en message text=attribute");
    row("cause, action, severity",
        "code,message,cause,action,severity,retry,actor\n"
        "1,It is gone,Somebody took it,Ask them,high,no,user\n"
        "2,It is lost,Nobody looked,Look again,low,yes,admin\n",
        "csv, code=code message=message_en cause=cause_en action=action_en severity=severity_en retry=retry_en actor=actor_en");
    row("causes that are numbers",
        "code,message,cause\n"
        "1,It is gone,5\n"
        "2,It is lost,6\n",
        "csv, code=code message=message_en cause=cause_en");
    row("vendor and product",
        "vendor,code,message\n"
        "Acme,1,It is gone\n"
        "Bolt,2,It is lost\n",
        "csv, vendor=vendor code=code message=message_en");
    row("vendor of many words",
        "service,code,message\n"
        "This is a long text about the service,1,It is gone\n"
        "This is a longer text about a service,2,It is lost\n",
        "csv, service=vendor code=code message=message_en");
    row("language of the original",
        "code,message,original_language\n"
        "1,It is gone,en\n"
        "2,It is lost,ru\n",
        "csv, code=code message=message_en original_language=original_language");
    row("operations",
        "code,message,methods,reference\n"
        "1,It is gone,Get,RFC 1\n"
        "2,It is lost,Put,RFC 2\n",
        "csv, code=code message=message_en methods=returned_by reference=reference");
    row("nameless empty column",
        "code,message,\n"
        "1,It is gone,\n"
        "2,It is lost,\n",
        "csv, code=code message=message_en column 3=ignore");
    row("nameless filled column",
        "code,message,\n"
        "1,It is gone,x y\n"
        "2,It is lost,z\n",
        "csv, code=code message=message_en column 3=attribute");
    row("empty column with a title",
        "code,message,notes\n"
        "1,It is gone,\n"
        "2,It is lost,\n",
        "csv, code=code message=message_en notes=description_en");
    row("names that nobody names",
        "code,x,message\n"
        "1,AAA,It is gone\n"
        "2,BBB,It is lost\n",
        "csv, code=code x=name message=message_en");
    row("small names that nobody names",
        "code,x,message\n"
        "1,aaa,It is gone\n"
        "2,bbb,It is lost\n",
        "csv, code=code x=attribute message=message_en");
    row("same name again and again",
        "code,x,message\n"
        "1,AAA,It is gone\n"
        "2,AAA,It is lost\n",
        "csv, code=code x=attribute message=message_en");
    row("groups that share codes",
        "{\"A\": {\"1\": {\"text\": \"It is gone\"}, \"2\": {\"text\": \"It is lost\"}}, \"B\": {\"1\": {\"text\": \"It is new\"}}}",
        "json group=vendor key=code text=message_en");
    row("mixed languages",
        "code,message\n"
        "1,It is gone\n"
        "2,Это пропало\n"
        "3,Nobody\n"
        "4,Никто\n",
        "csv, code=code message=message");
    row("mostly Russian",
        "code,message\n"
        "1,Ошибка API TIMEOUT\n"
        "2,Нет связи\n"
        "3,Нет\n",
        "csv, code=code message=message_ru");
    row("codes in words",
        "code,message\n"
        "not-found,It is gone\n"
        "lost-it,Nobody knows\n",
        "csv, code=code message=message_en");
    row("alarm numbers",
        "Alarm,Text,Remedy\n"
        "7,It is hot,Cool it\n"
        "8,It is cold,Heat it\n",
        "csv, Alarm=code Text=message_en Remedy=action_en");
    row("our own texts",
        "code,message,our message,our link\n"
        "1,It is gone,Look here,https://example.com\n"
        "2,It is lost,Look there,\n",
        "csv, code=code message=message_en our message=ignore our link=ignore");
    row("attributes",
        "code,message,attributes.Market.en,attributes.own-cause\n"
        "1,It is gone,EU,a\n"
        "2,It is lost,US,b\n",
        "csv, code=code message=message_en attributes.Market.en=attribute attributes.own-cause=ignore");
    row("plural titles",
        "codes,messages\n"
        "1,It is gone\n"
        "2,It is lost\n",
        "csv, codes=code messages=message_en");
    row("longer titles",
        "numeric error code,user visible message\n"
        "1,It is gone\n"
        "2,It is lost\n",
        "csv, numeric error code=code user visible message=message_en");
    row("titles in camel case",
        "errorCode,errorMessage,httpStatus\n"
        "E1,It is gone,404\n"
        "E2,It is lost,500\n",
        "csv, errorCode=code errorMessage=message_en httpStatus=http_status");
    row("titles with languages in words",
        "Код,Сообщение на русском,Сообщение (англ.)\n"
        "1,Это пропало,It is gone\n"
        "2,Нет,It is lost\n",
        "csv, Код=code Сообщение на русском=message_ru Сообщение (англ.)=message_en");
    row("no titles at all",
        "E1,It is gone\n"
        "E2,It is lost\n"
        "E3,It is new\n",
        "csv, untitled column 1=code column 2=message_en");
    row("numbers without titles",
        "1,It is gone\n"
        "2,It is lost\n"
        "3,It is new\n",
        "csv, untitled column 1=code column 2=message_en");
    row("a headline above",
        "List of errors,,\n"
        ",,\n"
        "code,message,x\n"
        "1,It is gone,a\n"
        "2,It is lost,b\n",
        "csv, +1 code=code message=message_en x=attribute");
    row("titles that nobody knows, above numbers",
        "foo,bar\n"
        "1,It is gone\n"
        "2,It is lost\n",
        "csv, foo=code bar=message_en");
    row("semicolons",
        "code;message\n"
        "1;a, b\n"
        "2;c, d\n",
        "csv; code=code message=message_en");
    row("bars",
        "code|message\n"
        "1|a, b\n"
        "2|c, d\n",
        "csv| code=code message=message_en");
    row("tabs",
        "code\tmessage\n"
        "1\ta, b\n"
        "2\tc, d\n",
        "tsv code=code message=message_en");
    row("separator is told",
        "sep=;\n"
        "code;message\n"
        "1;a\n"
        "2;b\n",
        "csv; code=code message=message_en");
    row("separator is told in quotation marks",
        "\"sep=|\"\n"
        "code|message\n"
        "1|a\n"
        "2|b\n",
        "csv| code=code message=message_en");
    row("other separator is told",
        "SEP=\t\n"
        "code\tmessage\n"
        "1\ta\n"
        "2\tb\n",
        "tsv +1 code=code message=message_en");
    row("one column",
        "code\n"
        "1\n"
        "2\n",
        "tsv code=code");
    row("commas in quotation marks",
        "code,message\n"
        "1,\"a, b; c; d\"\n"
        "2,\"c; d; e; f\"\n",
        "csv, code=code message=message_en");
    row("number, error and meaning",
        "No,Error,Meaning\n"
        "1,Not found here,The thing is not there\n"
        "2,Gone for ever,It has been there\n",
        "csv, No=code Error=message_en Meaning=description_en");
    row("error beside its code",
        "error,error code,x\n"
        "It is gone,E1,a\n"
        "It is lost,E2,b\n",
        "csv, error=message_en error code=code x=attribute");
    row("error that is the code",
        "error,x\n"
        "E1,a b\n"
        "E2,c d\n",
        "csv, error=code x=message_en");
    row("value of many words",
        "value,x,y\n"
        "It is gone,E1,1\n"
        "It is lost,E2,2\n",
        "csv, value=message_en x=code y=attribute");
    row("value that is a code",
        "value,text\n"
        "E1,It is gone\n"
        "E2,It is lost\n",
        "csv, value=code text=message_en");
    row("keys and values",
        "key,value\n"
        "E1,It is gone\n"
        "E2,It is lost\n",
        "csv, key=code value=message_en");
    row("keys of the same kind",
        "key,code,text\n"
        "A_B,1,It is gone\n"
        "C_D,2,It is lost\n",
        "csv, key=name code=code text=message_en");
    row("status alone",
        "status,text\n"
        "404,It is gone\n"
        "500,It is lost\n",
        "csv, status=code text=message_en");
    row("status code beside a code",
        "status code,error code,text\n"
        "404,E1,It is gone\n"
        "500,E2,It is lost\n",
        "csv, status code=http_status error code=code text=message_en");
    row("status code that is none",
        "status code,text\n"
        "1404,It is gone\n"
        "2500,It is lost\n",
        "csv, status code=code text=message_en");
    row("mostly statuses",
        "status,code,text\n"
        "404,E1,It is gone\n"
        "500,E2,It is lost\n"
        "503,E3,It is new\n"
        "1,E4,It is old\n",
        "csv, status=http_status code=code text=message_en");
    row("statuses now and then",
        "status,code,text\n"
        "404,E1,It is gone\n"
        "no,E2,It is lost\n"
        "yes,E3,It is new\n"
        "1,E4,It is old\n",
        "csv, status=attribute code=code text=message_en");
    row("short designations",
        "Код;Наименование;x\n"
        "1;Пожар;a\n"
        "2;Дверь;b\n",
        "csv; Код=code Наименование=name x=attribute");
    row("long designations",
        "Код;Наименование;x\n"
        "1;Сработал датчик пожара в зале;a\n"
        "2;Дверь шкафа открыта уже давно;b\n",
        "csv; Код=code Наименование=message_ru x=attribute");
    row("designations that are numbers",
        "Код;Наименование;x\n"
        "E1;17;a b\n"
        "E2;18;c d\n",
        "csv; Код=code Наименование=attribute x=message_en");
    row("name of numbers beside a symbol",
        "code,name,symbol\n"
        "E1,17,NOT_FOUND\n"
        "E2,18,IS_GONE\n",
        "csv, code=code name=attribute symbol=name");
    row("name of words beside a symbol",
        "code,name,symbol\n"
        "E1,It is not there any more,NOT_FOUND\n"
        "E2,It has gone away now,IS_GONE\n",
        "csv, code=code name=message_en symbol=name");
    row("comments that are numbers",
        "code,comment\n"
        "E1,17\n"
        "E2,18\n",
        "csv, code=code comment=description_en");
    row("comments of one word",
        "code,comment\n"
        "E1,gone\n"
        "E2,lost\n",
        "csv, code=code comment=description_en");
    row("fault and cause",
        "code,fault,cause\n"
        "1,It is gone,Somebody took it\n"
        "2,It is lost,Nobody looked\n",
        "csv, code=code fault=message_en cause=cause_en");
    row("types of many words",
        "code,type,message\n"
        "1,This is a type that has very many words,It is gone\n"
        "2,This is another one that has very many words,It is lost\n",
        "csv, code=code type=category message=message_en");
    row("components",
        "code,component,message\n"
        "1,Door,It is gone\n"
        "2,Lamp,It is lost\n",
        "csv, code=code component=category message=message_en");
    row("components of many words",
        "code,component,message\n"
        "1,This is a component that has very many words,It is gone\n"
        "2,This is another one that has very many words,It is lost\n",
        "csv, code=code component=attribute message=message_en");
    row("products",
        "product,code,message\n"
        "Acme,1,It is gone\n"
        "Bolt,2,It is lost\n",
        "csv, product=vendor code=code message=message_en");
    row("solution and notes",
        "code,error text,solution,notes\n"
        "1,It is gone,Ask for it,Rare one\n"
        "2,It is lost,Look for it,Often seen\n",
        "csv, code=code error text=message_en solution=action_en notes=description_en");
    row("codes that repeat",
        "error,number\n"
        "E1,7\n"
        "E1,8\n"
        "E1,9\n",
        "csv, error=message_en number=code");
    row("codes that look like sentences",
        "code,x\n"
        "Not found here,E1\n"
        "Gone for ever,E2\n",
        "csv, code=code x=name");
    row("two titles of one kind",
        "code,description,details\n"
        "1,It is gone,Nobody knows why\n"
        "2,It is lost,Look for it\n",
        "csv, code=code description=description_en details=attribute");
    row("title alone",
        "code,title\n"
        "1,It is gone\n"
        "2,It is lost\n",
        "csv, code=code title=message_en");
    row("text alone",
        "code,long text\n"
        "1,It is gone and nobody knows why\n"
        "2,It is lost and must be found\n",
        "csv, code=code long text=description_en");
    row("column with most words",
        "code,a,b,c\n"
        "1,one two,one two three four,x y\n"
        "2,one two,three four five six,z\n",
        "csv, code=code a=attribute b=message_en c=attribute");
    row("links and texts without titles",
        "code,a,b\n"
        "1,https://example.com/a b,It is gone\n"
        "2,https://example.com/c d,It is lost\n",
        "csv, code=code a=source b=message_en");
    row("Russian texts with Latin words",
        "code,message\n"
        "1,Сбой gateway timeout\n"
        "2,Ошибка connection refused\n",
        "csv, code=code message=message");
    row("Russian letters now and then",
        "code,message\n"
        "1,Some long English text with я\n"
        "2,Another long English text\n",
        "csv, code=code message=message_en");
    row("signed and hexadecimal codes",
        "a,b\n"
        "-2147024891,It is gone\n"
        "+12,It is lost\n"
        "0x80070005,It is new\n",
        "csv, a=code b=message_en");
    row("codes with signs",
        "a,b\n"
        "ORA-12154,It is gone\n"
        "E:1/2\\3,It is lost\n"
        "A.b_c,It is new\n",
        "csv, untitled column 1=code column 2=message_en");
    row("codes that are too long",
        "a,b,c\n"
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,B1,It is gone\n"
        "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC,B2,It is lost\n",
        "csv, untitled column 1=attribute column 2=code column 3=message_en");
    row("long codes",
        "a,b\n"
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,It is gone\n"
        "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC,It is lost\n",
        "csv, untitled column 1=code column 2=message_en");
}

void GuessesTest::plans()
{
    QFETCH(QByteArray, table);
    const auto plan = importing::guessPlan({{}, table});
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QStringList told{importing::tableFormatId(plan->dialect.format)};
    if (importing::isDelimited(plan->dialect.format)) {
        if (plan->dialect.delimiter != '\t')
            told.last() += QLatin1Char(plan->dialect.delimiter);
        if (plan->dialect.skippedRows > 0)
            told.append(QStringLiteral("+%1").arg(plan->dialect.skippedRows));
        if (!plan->dialect.hasHeader)
            told.append(QStringLiteral("untitled"));
    }
    for (const auto &column : plan->columns)
        told.append(column.header + u'=' + importing::mappingId(column.field, column.language));
    QTEST(told.join(u' '), "plan");
}

QTEST_GUILESS_MAIN(GuessesTest)
#include "tst_guesses.moc"
