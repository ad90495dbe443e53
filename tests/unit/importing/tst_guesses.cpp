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
    void rowsThatAreLookedAt();
};

void GuessesTest::plans_data()
{
    QTest::addColumn<QByteArray>("table");
    QTest::addColumn<QString>("plan");
    const auto row = [](const char *name, const QByteArray &table, const char *plan) {
        QTest::newRow(name) << table << QString::fromUtf8(plan);
    };
    row("usual titles",
        "code,message,description\n1,Not found,The thing is not there\n2,Gone,It has been there before\n",
        "csv, code=code message=message_en description=description_en");
    row("Russian titles",
        "Код;Сообщение;Описание;Что делать\n"
        "1;Не найдено;Такого объекта нет вовсе;Проверить номер\n"
        "2;Удалено;Был, но его убрали;Создать заново\n",
        "csv; Код=code Сообщение=message_ru Описание=description_ru Что делать=action_ru");
    row("both languages", "code,message_en,message_ru\n1,Not found,Не найдено\n2,Gone,Удалено\n",
        "csv, code=code message_en=message_en message_ru=message_ru");
    row("languages of the content",
        "code,message,text\n1,Not found here,Здесь не найдено\n2,Gone for ever,Больше нет\n",
        "csv, code=code message=message_en text=message_ru");
    row("titles in two languages, same content",
        "Code,Message,Сообщение\n1,Not found here,Not found here\n2,Gone for ever,Gone for ever\n",
        "csv, Code=code Message=message_en Сообщение=message_ru");
    row("titles in two languages, each with its own",
        "Code,Message,Сообщение\n1,Not found here,Здесь не найдено\n2,Gone for ever,Больше нет\n",
        "csv, Code=code Message=message_en Сообщение=message_ru");
    row("groups in two languages",
        "code,category,Категория,message\n1,Tasks,Задачи,Not found\n2,Bills,Счета,Gone away\n",
        "csv, code=code category=category_en Категория=category_ru message=message_en");
    row("status by its title", "code,status,message\nE1,404,Not found\nE2,410,Gone away\n",
        "csv, code=code status=http_status message=message_en");
    row("status that is none", "code,status,message\nE1,open,Not found\nE2,closed,Gone away\n",
        "csv, code=code status=attribute message=message_en");
    row("http column", "code,http,message\nE1,404,Not found\nE2,503 Slow Down,Gone away\n",
        "csv, code=code http=http_status message=message_en");
    row("names beside codes", "code,name,message\n1,NOT_FOUND,It is not there\n2,GONE,It was there once\n",
        "csv, code=code name=name message=message_en");
    row("names that are numbers", "code,name,message\n1,17,It is not there\n2,18,It was there once\n",
        "csv, code=code name=name message=message_en");
    row("names of many words", "code,name,x\n1,It is not there at all,a\n2,It was there once before,b\n",
        "csv, code=code name=name x=attribute");
    row("names of three words", "code,name,message\n1,it is gone,It is not there\n2,it was gone,It was there once\n",
        "csv, code=code name=name message=message_en");
    row("message that is a number", "code,message\n1,17\n2,18\n", "csv, code=code message=message_en");
    row("message of one word", "code,message\n1,gone\n2,lost\n", "csv, code=code message=message_en");
    row("links", "code,message,where\n1,It is gone,https://example.com/1\n2,It is lost,http://example.com/2\n",
        "csv, code=code message=message_en where=source");
    row("links under a title",
        "code,message,source\n1,It is gone,https://example.com/1\n2,It is lost,https://example.com/2\n",
        "csv, code=code message=message_en source=source");
    row("source without links", "code,message,source\n1,It is gone,page 4\n2,It is lost,page 5\n",
        "csv, code=code message=message_en source=source");
    row("few links",
        "code,message,where\n1,It is gone,https://example.com/1\n2,It is lost,nowhere\n3,It is far,here\n4,It is "
        "new,there\n",
        "csv, code=code message=message_en where=attribute");
    row("variants", "code,variant,message\n1,1,It is gone\n1,2,It is lost\n",
        "csv, code=code variant=variant message=message_en");
    row("variants that are none", "code,variant,message\n1,a,It is gone\n1,b,It is lost\n",
        "csv, code=code variant=variant message=message_en");
    row("no telling titles", "a,b,c\nE1,404,It is gone\nE2,410,It is lost\n", "csv, a=code b=attribute c=message_en");
    row("no code title", "text,more\nIt is gone,E100\nIt is lost,E200\n", "csv, text=message_en more=code");
    row("id is the code", "id,message\n1,It is gone\n2,It is lost\n", "csv, id=code message=message_en");
    row("id beside a code", "id,code,message\n1,E1,It is gone\n2,E2,It is lost\n",
        "csv, id=attribute code=code message=message_en");
    row("names and codes", "name,codes,description\nNotFound,404,It is not there\nGone,410,It was there\n",
        "csv, name=code codes=http_status description=description_en");
    row("names and one code", "name,code,description\nNotFound,404,It is not there\nGone,404,It was there\n",
        "csv, name=code code=http_status description=description_en");
    row("names and different codes", "name,code,description\nNotFound,404,It is not there\nGone,410,It was there\n",
        "csv, name=name code=code description=description_en");
    row("title and text",
        "code,title,text\n1,Gone,It was there and is not any more\n2,Lost,Nobody knows where it may be\n",
        "csv, code=code title=message_en text=description_en");
    row("title and summary",
        "code,title,summary\n1,Gone away,It was there and is not any more\n2,Lost it,Nobody knows where it may be\n",
        "csv, code=code title=message_en summary=attribute");
    row("two messages", "code,message,message text\n1,Gone away,It was there\n2,Lost it,Nobody knows\n",
        "csv, code=code message=message_en message text=attribute");
    row("cause, action, severity",
        "code,message,cause,action,severity,retry,actor\n"
        "1,It is gone,Somebody took it,Ask them,high,no,user\n"
        "2,It is lost,Nobody looked,Look again,low,yes,admin\n",
        "csv, code=code message=message_en cause=cause_en action=action_en severity=severity_en retry=retry_en "
        "actor=actor_en");
    row("causes that are numbers", "code,message,cause\n1,It is gone,5\n2,It is lost,6\n",
        "csv, code=code message=message_en cause=cause_en");
    row("vendor and product", "vendor,code,message\nAcme,1,It is gone\nBolt,2,It is lost\n",
        "csv, vendor=vendor code=code message=message_en");
    row("vendor of many words",
        "service,code,message\n"
        "This is a long text about the service,1,It is gone\n"
        "This is a longer text about a service,2,It is lost\n",
        "csv, service=vendor code=code message=message_en");
    row("language of the original", "code,message,original_language\n1,It is gone,en\n2,It is lost,ru\n",
        "csv, code=code message=message_en original_language=original_language");
    row("operations", "code,message,methods,reference\n1,It is gone,Get,RFC 1\n2,It is lost,Put,RFC 2\n",
        "csv, code=code message=message_en methods=returned_by reference=reference");
    row("nameless empty column", "code,message,\n1,It is gone,\n2,It is lost,\n",
        "csv, code=code message=message_en column 3=ignore");
    row("nameless filled column", "code,message,\n1,It is gone,x y\n2,It is lost,z\n",
        "csv, code=code message=message_en column 3=attribute");
    row("empty column with a title", "code,message,notes\n1,It is gone,\n2,It is lost,\n",
        "csv, code=code message=message_en notes=description_en");
    row("names that nobody names", "code,x,message\n1,AAA,It is gone\n2,BBB,It is lost\n",
        "csv, code=code x=name message=message_en");
    row("small names that nobody names", "code,x,message\n1,aaa,It is gone\n2,bbb,It is lost\n",
        "csv, code=code x=attribute message=message_en");
    row("same name again and again", "code,x,message\n1,AAA,It is gone\n2,AAA,It is lost\n",
        "csv, code=code x=attribute message=message_en");
    row("groups that share codes",
        "{\"A\": {\"1\": {\"text\": \"It is gone\"}, \"2\": {\"text\": \"It is lost\"}}, \"B\": {\"1\": {\"text\": "
        "\"It is new\"}}}",
        "json group=vendor key=code text=message_en");
    row("mixed languages", "code,message\n1,It is gone\n2,Это пропало\n3,Nobody\n4,Никто\n",
        "csv, code=code message=message");
    row("mostly Russian", "code,message\n1,Ошибка API TIMEOUT\n2,Нет связи\n3,Нет\n",
        "csv, code=code message=message_ru");
    row("codes in words", "code,message\nnot-found,It is gone\nlost-it,Nobody knows\n",
        "csv, code=code message=message_en");
    row("alarm numbers", "Alarm,Text,Remedy\n7,It is hot,Cool it\n8,It is cold,Heat it\n",
        "csv, Alarm=code Text=message_en Remedy=action_en");
    row("own texts", "code,message,own view: cause,Своя ссылка\n1,It is gone,a,b\n2,It is lost,c,d\n",
        "csv, code=code message=message_en own view: cause=ignore Своя ссылка=ignore");
    row("own texts of earlier exports", "code,message,our message,our link\n1,It is gone,a,b\n2,It is lost,c,d\n",
        "csv, code=code message=message_en our message=ignore our link=ignore");
    row("attributes", "code,message,attributes.Market.en,attributes.own-cause\n1,It is gone,EU,a\n2,It is lost,US,b\n",
        "csv, code=code message=message_en attributes.Market.en=attribute attributes.own-cause=ignore");
    row("plural titles", "codes,messages\n1,It is gone\n2,It is lost\n", "csv, codes=code messages=message_en");
    row("plural titles that nobody has listed", "code,groups,links,texts\n1,Door,https://example.com/1,It is gone\n",
        "csv, code=code groups=category links=source texts=message_en");
    row("longer titles", "numeric error code,user visible message\n1,It is gone\n2,It is lost\n",
        "csv, numeric error code=code user visible message=message_en");
    row("titles in camel case", "errorCode,errorMessage,httpStatus\nE1,It is gone,404\nE2,It is lost,500\n",
        "csv, errorCode=code errorMessage=message_en httpStatus=http_status");
    row("titles with languages in words",
        "Код,Сообщение на русском,Сообщение (англ.)\n1,Это пропало,It is gone\n2,Нет,It is lost\n",
        "csv, Код=code Сообщение на русском=message_ru Сообщение (англ.)=message_en");
    row("no titles at all", "E1,It is gone\nE2,It is lost\nE3,It is new\n",
        "csv, untitled column 1=code column 2=message_en");
    row("numbers without titles", "1,It is gone\n2,It is lost\n3,It is new\n",
        "csv, untitled column 1=code column 2=message_en");
    row("a headline above", "List of errors,,\n,,\ncode,message,x\n1,It is gone,a\n2,It is lost,b\n",
        "csv, +1 code=code message=message_en x=attribute");
    row("titles that nobody knows, above numbers", "foo,bar\n1,It is gone\n2,It is lost\n",
        "csv, foo=code bar=message_en");
    row("semicolons", "code;message\n1;a, b\n2;c, d\n", "csv; code=code message=message_en");
    row("bars", "code|message\n1|a, b\n2|c, d\n", "csv| code=code message=message_en");
    row("tabs", "code\tmessage\n1\ta, b\n2\tc, d\n", "tsv code=code message=message_en");
    row("separator is told", "sep=;\ncode;message\n1;a\n2;b\n", "csv; code=code message=message_en");
    row("separator is told in quotation marks", "\"sep=|\"\ncode|message\n1|a\n2|b\n",
        "csv| code=code message=message_en");
    row("other separator is told", "SEP=\t\ncode\tmessage\n1\ta\n2\tb\n", "tsv +1 code=code message=message_en");
    row("one column", "code\n1\n2\n", "tsv code=code");
    row("commas in quotation marks", "code,message\n1,\"a, b; c; d\"\n2,\"c; d; e; f\"\n",
        "csv, code=code message=message_en");
    row("number, error and meaning",
        "No,Error,Meaning\n1,Not found here,The thing is not there\n2,Gone for ever,It has been there\n",
        "csv, No=code Error=message_en Meaning=description_en");
    row("error beside its code", "error,error code,x\nIt is gone,E1,a\nIt is lost,E2,b\n",
        "csv, error=message_en error code=code x=attribute");
    row("error that is the code", "error,x\nE1,a b\nE2,c d\n", "csv, error=code x=message_en");
    row("value of many words", "value,x,y\nIt is gone,E1,1\nIt is lost,E2,2\n",
        "csv, value=message_en x=code y=attribute");
    row("value that is a code", "value,text\nE1,It is gone\nE2,It is lost\n", "csv, value=code text=message_en");
    row("keys and values", "key,value\nE1,It is gone\nE2,It is lost\n", "csv, key=code value=message_en");
    row("keys of the same kind", "key,code,text\nA_B,1,It is gone\nC_D,2,It is lost\n",
        "csv, key=name code=code text=message_en");
    row("status alone", "status,text\n404,It is gone\n500,It is lost\n", "csv, status=code text=message_en");
    row("status code beside a code", "status code,error code,text\n404,E1,It is gone\n500,E2,It is lost\n",
        "csv, status code=http_status error code=code text=message_en");
    row("status code that is none", "status code,text\n1404,It is gone\n2500,It is lost\n",
        "csv, status code=code text=message_en");
    row("mostly statuses", "status,code,text\n404,E1,It is gone\n500,E2,It is lost\n503,E3,It is new\n1,E4,It is old\n",
        "csv, status=http_status code=code text=message_en");
    row("statuses now and then",
        "status,code,text\n404,E1,It is gone\nno,E2,It is lost\nyes,E3,It is new\n1,E4,It is old\n",
        "csv, status=attribute code=code text=message_en");
    row("short designations", "Код;Наименование;x\n1;Пожар;a\n2;Дверь;b\n",
        "csv; Код=code Наименование=name x=attribute");
    row("long designations",
        "Код;Наименование;x\n1;Сработал датчик пожара в зале;a\n2;Дверь шкафа открыта уже давно;b\n",
        "csv; Код=code Наименование=message_ru x=attribute");
    row("designations that are numbers", "Код;Наименование;x\nE1;17;a b\nE2;18;c d\n",
        "csv; Код=code Наименование=attribute x=message_en");
    row("name of numbers beside a symbol", "code,name,symbol\nE1,17,NOT_FOUND\nE2,18,IS_GONE\n",
        "csv, code=code name=attribute symbol=name");
    row("name of words beside a symbol",
        "code,name,symbol\nE1,It is not there any more,NOT_FOUND\nE2,It has gone away now,IS_GONE\n",
        "csv, code=code name=message_en symbol=name");
    row("comments that are numbers", "code,comment\nE1,17\nE2,18\n", "csv, code=code comment=description_en");
    row("comments of one word", "code,comment\nE1,gone\nE2,lost\n", "csv, code=code comment=description_en");
    row("fault and cause", "code,fault,cause\n1,It is gone,Somebody took it\n2,It is lost,Nobody looked\n",
        "csv, code=code fault=message_en cause=cause_en");
    row("types of many words",
        "code,type,message\n"
        "1,This is a type that has very many words,It is gone\n"
        "2,This is another one that has very many words,It is lost\n",
        "csv, code=code type=category message=message_en");
    row("components", "code,component,message\n1,Door,It is gone\n2,Lamp,It is lost\n",
        "csv, code=code component=category message=message_en");
    row("components of many words",
        "code,component,message\n"
        "1,This is a component that has very many words,It is gone\n"
        "2,This is another one that has very many words,It is lost\n",
        "csv, code=code component=attribute message=message_en");
    row("products", "product,code,message\nAcme,1,It is gone\nBolt,2,It is lost\n",
        "csv, product=vendor code=code message=message_en");
    row("solution and notes",
        "code,error text,solution,notes\n1,It is gone,Ask for it,Rare one\n2,It is lost,Look for it,Often seen\n",
        "csv, code=code error text=message_en solution=action_en notes=description_en");
    row("codes that repeat", "error,number\nE1,7\nE1,8\nE1,9\n", "csv, error=message_en number=code");
    row("codes that look like sentences", "code,x\nNot found here,E1\nGone for ever,E2\n", "csv, code=code x=name");
    row("two titles of one kind", "code,description,details\n1,It is gone,Nobody knows why\n2,It is lost,Look for it\n",
        "csv, code=code description=description_en details=attribute");
    row("title alone", "code,title\n1,It is gone\n2,It is lost\n", "csv, code=code title=message_en");
    row("text alone", "code,long text\n1,It is gone and nobody knows why\n2,It is lost and must be found\n",
        "csv, code=code long text=description_en");
    row("column with most words", "code,a,b,c\n1,one two,one two three four,x y\n2,one two,three four five six,z\n",
        "csv, code=code a=attribute b=message_en c=attribute");
    row("links and texts without titles",
        "code,a,b\n1,https://example.com/a b,It is gone\n2,https://example.com/c d,It is lost\n",
        "csv, code=code a=source b=message_en");
    row("Russian texts with Latin words", "code,message\n1,Сбой gateway timeout\n2,Ошибка connection refused\n",
        "csv, code=code message=message");
    row("Russian letters now and then", "code,message\n1,Some long English text with я\n2,Another long English text\n",
        "csv, code=code message=message_en");
    row("codes of letters alone", "x,y\nABC,It is gone\nDEF,It is lost\n",
        "csv, untitled column 1=code column 2=message_en");
    row("codes that repeat, without a title", "x,y,z\nE1,F1,It is gone\nE1,F2,It is lost\n",
        "csv, untitled column 1=attribute column 2=code column 3=message_en");
    row("codes with one digit", "x,y,z\nabc1,w,It is gone\nd2ef,v,It is lost\n",
        "csv, untitled column 1=code column 2=attribute column 3=message_en");
    row("codes of small letters with a line", "x,y,z\nab_c,w,It is gone\nd_ef,v,It is lost\n",
        "csv, untitled column 1=code column 2=attribute column 3=message_en");
    row("words of small letters are no codes", "x,y\nabc,E1\ndef,E2\n",
        "csv, untitled column 1=attribute column 2=code");
    row("titles far down", QByteArray("About,,\n").repeated(19) + "code,message,x\n1,a b,c\n2,d e,f\n",
        "csv, +19 code=code message=message_en x=attribute");
    row("Russian titles over English texts", "Код,Сообщение\n1,It is gone\n2,It is lost\n",
        "csv, Код=code Сообщение=message_en");
    row("unknown titles over one row", "foo,bar\n1,It is gone\n", "csv, foo=code bar=message_en");
    row("titles too far down", QByteArray("About,,\n").repeated(20) + "code,message,x\n1,a b,c\n2,d e,f\n",
        "csv, untitled column 1=attribute column 2=message_en column 3=code");
    row("headlines as wide as two thirds of the rows", "Foo,Bar,\ncode,message,x\n1,a b,c\n2,d e,f\n",
        "csv, +1 code=code message=message_en x=attribute");
    row("titles narrower than the rows", "code,message,\n1,a b,c\n2,d e,f\n",
        "csv, code=code message=message_en column 3=attribute");
    row("titles much narrower than the rows", "code,,\n1,a b,c\n2,d e,f\n",
        "csv, +1 untitled column 1=code column 2=message_en column 3=attribute");
    row("title with a number", "code,message,error 5\n1,a b,c\n2,d e,f\n",
        "csv, code=code message=message_en error 5=attribute");
    row("titles with a number cell", "code,message,2024\n1,a b,c\n2,d e,f\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute");
    row("titles with two number cells", "code,2023,2024\n1,a b,c\n2,d e,f\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute");
    row("unknown titles over words", "foo,bar\nab,It is gone\ncd,It is lost\n",
        "csv, untitled column 1=code column 2=message_en");
    row("unknown titles over numbers, a headline above", "All of them,\nfoo,bar\n1,It is gone\n2,It is lost\n",
        "csv, +1 foo=code bar=message_en");
    row("numbers over numbers", "7,bar\n1,It is gone\n2,It is lost\n",
        "csv, untitled column 1=code column 2=message_en");
    row("one known title of two", "foo,message\nab,It is gone\ncd,It is lost\n", "csv, foo=code message=message_en");
    row("one known title of four", "foo,message,bar,baz\nab,It is gone,x,y\ncd,It is lost,z,w\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute column 4=attribute");
    row("one weak title of three", "foo,id,bar\nab,AA,x\ncd,BB,y\n",
        "csv, untitled column 1=attribute column 2=code column 3=attribute");
    row("one weak title of two", "foo,id\nab,AA\ncd,BB\n", "csv, untitled column 1=attribute column 2=code");
    row("part of a title", "foo of the message,bar\nab,x y\ncd,z w\n",
        "csv, untitled column 1=message_en column 2=attribute");
    row("better titles below", "message,foo,bar\ncode,message,description\nE1,a b,c d\nE2,e f,g h\n",
        "csv, +1 code=code message=message_en description=description_en");
    row("as good titles below", "code,message\ncode,message\nE1,a b\nE2,c d\n", "csv, code=code message=message_en");
    row("decimal numbers below unknown titles", "foo,bar\n1.5,It is gone\n2.5,It is lost\n",
        "csv, foo=code bar=message_en");
    row("number far below unknown titles", "foo,bar\nab,It is gone\n2,It is lost\n",
        "csv, untitled column 1=code column 2=message_en");
    row("languages named in front", "code,en message,ru message\n1,It is gone,Это пропало\n2,It is lost,Нет\n",
        "csv, code=code en message=message_en ru message=message_ru");
    row("languages in brackets", "code,message (en),message [RU]\n1,It is gone,It is gone\n2,It is lost,It is lost\n",
        "csv, code=code message (en)=message_en message [RU]=message_ru");
    row("languages of a country", "code,message us,message gb\n1,It is gone,So it is\n2,It is lost,So it was\n",
        "csv, code=code message us=message_en message gb=attribute");
    row("plural of three letters", "code,idss,logs\n1,It is gone,a\n2,It is lost,b\n",
        "csv, code=code idss=message_en logs=attribute");
    row("titles with ё and №", "№,Серьёзность,Текст\n1,высокая,Нет бумаги\n2,низкая,Нет связи\n",
        "csv, №=code Серьёзность=severity_ru Текст=message_ru");
    row("end of a title in English", "my very own error message,the code\nIt is gone,E1\nIt is lost,E2\n",
        "csv, untitled column 1=message_en column 2=code");
    row("beginning of a title in Russian", "Код в журнале,Описание для людей\n1,Нет бумаги совсем\n2,Нет связи вовсе\n",
        "csv, Код в журнале=code Описание для людей=description_ru");
    row("attribute names", "code,message,attributes.code,attributes.own-\n1,It is gone,5,6\n2,It is lost,7,8\n",
        "csv, code=code message=message_en attributes.code=attribute attributes.own-=ignore");
    row("half the texts in Russian", "code,message\n1,It is gone\n2,Нет связи\n", "csv, code=code message=message");
    row("tenth of the texts in Russian", "code,message\n" + QByteArray("1,It is gone\n").repeated(9) + "2,Нет связи\n",
        "csv, code=code message=message");
    row("less than a tenth in Russian", "code,message\n" + QByteArray("1,It is gone\n").repeated(10) + "2,Нет связи\n",
        "csv, code=code message=message_en");
    row("three fifths in Russian", "code,message\n1,It is gone\n2,It is lost\n3,Нет связи\n4,Нет бумаги\n5,Нет слов\n",
        "csv, code=code message=message");
    row("more than three fifths in Russian", "code,message\n1,It is gone\n2,Нет связи\n3,Нет бумаги\n",
        "csv, code=code message=message_ru");
    row("one Cyrillic letter among three", "code,message\n1,abc я\n2,def ж\n", "csv, code=code message=message_ru");
    row("one Cyrillic letter among four", "code,message\n1,abcd я\n2,efgh ж\n", "csv, code=code message=message_en");
    row("http statuses with words",
        "code,status,message\nE1,HTTP 404,It is gone\nE2,500: Server,It is lost\nE3,http/1.1 503 (Busy),It is new\n",
        "csv, code=code status=http_status message=message_en");
    row("numbers that are no statuses", "code,status,message\nE1,99,It is gone\nE2,600,It is lost\nE3,4040,It is new\n",
        "csv, code=code status=attribute message=message_en");
    row("names that are all but one identifiers",
        "code,x,message\n1,AC,It is gone\n2,AD,It is gone\n3,AE,It is gone\n4,AF,It is gone\n5,AG,It is gone\n6,AH,It "
        "is gone\n7,AI,It is gone\n8,AJ,It is gone\n9,AK,It is gone\n10,A B,It is lost\n",
        "csv, code=code x=attribute message=message_en");
    row("names that are mostly identifiers",
        "code,x,message\n1,AC,It is gone\n2,AD,It is gone\n3,AE,It is gone\n4,AF,It is gone\n5,AG,It is gone\n6,AH,It "
        "is gone\n7,AI,It is gone\n8,AJ,It is gone\n9,AK,It is gone\n10,AL,It is gone\n11,AM,It is gone\n12,A B,It is "
        "lost\n",
        "csv, code=code x=name message=message_en");
    row("one row", "code,x,message\n1,AAA,It is gone\n", "csv, code=code x=attribute message=message_en");
    row("links in four of five rows",
        "code,message,where\n1,It is gone,https://a/1\n2,It is lost,https://a/2\n3,It is far,https://a/3\n4,It is "
        "new,https://a/4\n5,It is old,x\n",
        "csv, code=code message=message_en where=attribute");
    row("links in five of six rows",
        "code,message,where\n1,It is gone,https://a/1\n2,It is lost,https://a/2\n3,It is far,https://a/3\n4,It is "
        "new,https://a/4\n5,It is old,https://a/5\n6,It is odd,x\n",
        "csv, code=code message=message_en where=source");
    row("groups that share no codes",
        "{\"A\": {\"1\": {\"text\": \"It is gone\"}, \"2\": {\"text\": \"It is lost\"}}, \"B\": {\"3\": {\"text\": "
        "\"It is new\"}}}",
        "json group=category key=code text=message_en");
    row("groups of a table that share codes", "group,code,text\nA,1,It is gone\nB,1,It is lost\n",
        "csv, group=vendor code=code text=message_en");
    row("Groups of a table that share codes", "Group,code,text\nA,1,It is gone\nB,1,It is lost\n",
        "csv, Group=category code=code text=message_en");
    row("group beside a vendor", "group,vendor,code,text\nA,X,1,It is gone\nB,X,1,It is lost\n",
        "csv, group=category vendor=vendor code=code text=message_en");
    row("values beside the records",
        "{\"version\": 3, \"vendor\": \"Acme\", \"errors\": [{\"code\": 1, \"text\": \"It is gone\"}]}",
        "json version=ignore vendor=vendor code=code text=message_en");
    row("part of a title of sixty letters among four",
        "message,code xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,foo,bar\nab,x y,z,w\ncd,z w,x,y\n",
        "csv, message=code code xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=message_en foo=attribute "
        "bar=attribute");
    row("part of a title of more letters among four",
        "message,code xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx,foo,bar\nab,x y,z,w\ncd,z w,x,y\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute column 4=attribute");
    row("title and a weak one among five", "message,id,foo,bar,baz\nab,x y,z,w,v\ncd,z w,x,y,u\n",
        "csv, message=code id=message_en foo=attribute bar=attribute baz=attribute");
    row("title and a weak one of several among five", "message,nums,foo,bar,baz\nab,x y,z,w,v\ncd,z w,x,y,u\n",
        "csv, message=code nums=message_en foo=attribute bar=attribute baz=attribute");
    row("title behind a cell without one", ",message,foo\nab,x y,z\ncd,z w,x\n",
        "csv, column 1=code message=message_en foo=attribute");
    row("a headline above one row", "All of them,,\nfoo,bar,baz\n",
        "csv, +1 untitled column 1=code column 2=attribute column 3=attribute");
    row("title and a weak one among six", "message,id,foo,bar,baz,qux\nab,x y,z,w,v,t\ncd,z w,x,y,u,s\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute column 4=attribute column 5=attribute "
        "column 6=attribute");
    row("fair title among three", "value,foo,bar\nab,x y,z\ncd,z w,x\n",
        "csv, value=code foo=message_en bar=attribute");
    row("fair title of a vendor among three", "system,foo,bar\nab,x y,E1\ncd,z w,E2\n",
        "csv, system=vendor foo=message_en bar=code");
    row("less than fair title among three", "название,foo,bar\nab,x y,z\ncd,z w,x\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute");
    row("title among three of which one is empty", "message,foo,,,\nab,x y,,,\ncd,z w,,,\n",
        "csv, message=code foo=message_en column 3=ignore column 4=ignore column 5=ignore");
    row("rows of two widths, as many of each", "foo,\n,message\nab,x\nab,\ncd,y\n",
        "csv, +1 column 1=attribute message=code");
    row("titles a little better below", "message,foo,bar\ncode,foo,bar\nE1,a b,c d\nE2,e f,g h\n",
        "csv, message=code foo=message_en bar=attribute");
    row("titles clearly better below", "message,foo,bar\ncode,message,bar\nE1,a b,c d\nE2,e f,g h\n",
        "csv, +1 code=code message=message_en bar=attribute");
    row("titles behind rows of numbers", "7,foo,bar\ncode,message,description\n8,a b,c d\n",
        "csv, untitled column 1=code column 2=message_en column 3=attribute");
    row("titles in the second of two rows without numbers", "foo,bar,baz\ncode,message,x\nab,c d,e\n",
        "csv, +1 code=code message=message_en x=attribute");
    row("language in front and at the end",
        "code,ru message en,message\n1,It is gone,So it is\n2,It is lost,So it was\n",
        "csv, code=code ru message en=attribute message=message_en");
    row("title of one word that is a language", "code,message,english\n1,It is gone,x\n2,It is lost,y\n",
        "csv, code=code message=message_en english=attribute");
    row("title of particles", "code,message in english,in english\n1,It is gone,x\n2,It is lost,y\n",
        "csv, code=code message in english=message_en in english=attribute");
    row("plurals", "codes,longer messages,ids\n1,It is gone,x\n2,It is lost,y\n",
        "csv, codes=code longer messages=message_en ids=attribute");
    row("plural of a known word behind others", "code,very long descriptions\n1,It is gone\n2,It is lost\n",
        "csv, code=code very long descriptions=message_en");
    row("parts of words", "code,errormessages\n1,It is gone\n2,It is lost\n",
        "csv, code=code errormessages=message_en");
    row("categories, modules and parts", "code,module,category,text\n1,A,B,It is gone\n2,C,D,It is lost\n",
        "csv, code=code module=name category=category text=message_en");
    row("http and status", "code,http code,status,text\nE1,404,500,It is gone\nE2,405,501,It is lost\n",
        "csv, code=code http code=http_status status=attribute text=message_en");
    row("causes without a message", "code,cause\n1,It is gone\n2,It is lost\n", "csv, code=code cause=message_en");
    row("severity, retry and actor in Russian",
        "Код,Текст,Критичность,Повтор,Ответственный,Причина\n1,Нет бумаги,высокая,да,кассир,Кончилась\n2,Нет "
        "связи,низкая,нет,админ,Обрыв\n",
        "csv, Код=code Текст=message_ru Критичность=severity_ru Повтор=retry_ru Ответственный=actor_ru "
        "Причина=cause_ru");
    row("three messages",
        "code,message,message 2,message text\n1,Gone away,It was there,So it is\n2,Lost it,Nobody knows,So it was\n",
        "csv, code=code message=message_en message 2=attribute message text=attribute");
    row("message and description in both languages",
        "Код,Message,Сообщение,Description,Описание\n1,It is gone,Это пропало,It was there,Оно там было\n2,It is "
        "lost,Это потеряно,It was here,Оно тут было\n",
        "csv, Код=code Message=message_en Сообщение=message_ru Description=description_en Описание=description_ru");
    row("description alone", "code,description\n1,It is gone\n2,It is lost\n",
        "csv, code=code description=description_en");
    row("texts of less than a third", "code,a,b\n1,one,x\n2,two three,y\n3,four,z\n4,five,w\n",
        "csv, code=code a=attribute b=attribute");
    row("texts of more than a third", "code,a,b\n1,one,x\n2,two three,y\n3,four five,z\n4,six,w\n",
        "csv, code=code a=message_en b=attribute");
    row("text of few words", "code,a\n1,one\n2,two three\n3,four\n", "csv, code=code a=message_en");
    row("codes with a column of sentences that is named so", "error,text\nIt is gone now,E1\nIt is lost now,E2\n",
        "csv, error=message_en text=code");
    row("names as codes", "name,text\nNOT_FOUND,It is gone\nIS_LOST,It is lost\n", "csv, name=code text=message_en");
    row("name beside something like a code", "name,x,text\nNOT_FOUND,E1,It is gone\nIS_LOST,E2,It is lost\n",
        "csv, name=code x=name text=message_en");
    row("name beside numbers that repeat", "name,x,text\nNOT_FOUND,1,It is gone\nIS_LOST,1,It is lost\n",
        "csv, name=code x=attribute text=message_en");
    row("codes that are statuses but one", "name,codes,text\nNotFound,404,It is gone\nIsLost,4040,It is lost\n",
        "csv, name=name codes=code text=message_en");
    row("codes that are statuses, names that repeat",
        "name,codes,text\nNotFound,404,It is gone\nNotFound,405,It is lost\n",
        "csv, name=name codes=code text=message_en");
    row("codes that are statuses, names with blanks",
        "name,codes,text\nNot found,404,It is gone\nIs lost,405,It is lost\n",
        "csv, name=name codes=code text=message_en");
    row("codes that are statuses beside a status",
        "name,codes,status,text\nNotFound,404,404,It is gone\nIsLost,405,405,It is lost\n",
        "csv, name=name codes=code status=http_status text=message_en");
    row("signed and hexadecimal codes", "a,b\n-2147024891,It is gone\n+12,It is lost\n0x80070005,It is new\n",
        "csv, a=code b=message_en");
    row("codes with signs", "a,b\nORA-12154,It is gone\nE:1/2\\3,It is lost\nA.b_c,It is new\n",
        "csv, untitled column 1=code column 2=message_en");
    row("codes that are too long",
        "a,b,c\n"
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,B1,It is gone\n"
        "CCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC,B2,It is lost\n",
        "csv, untitled column 1=attribute column 2=code column 3=message_en");
    row("long codes",
        "a,b\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA,It is gone\nCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCCC,It is "
        "lost\n",
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

/// The first five hundred rows tell: groups that share a code are vendors.
void GuessesTest::rowsThatAreLookedAt()
{
    for (const int last : {500, 501}) {
        QByteArray table = "group,code,text\n";
        for (int i = 1; i < last; ++i)
            table += "A,E" + QByteArray::number(i) + ",It is gone\n";
        const auto plan = importing::guessPlan({{}, table + "B,E1,It is lost\n"});
        QVERIFY(plan);
        QCOMPARE(plan->columns.constFirst().field, last == 500 ? importing::Field::Vendor : importing::Field::Category);
    }
}

QTEST_GUILESS_MAIN(GuessesTest)
#include "tst_guesses.moc"
