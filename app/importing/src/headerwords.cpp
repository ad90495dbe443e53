// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "headerwords.h"

#include "errdex/domain/ownversion.h"

#include <QHash>
#include <QRegularExpression>
#include <QStringList>

namespace errdex::importing {

using domain::Language;

namespace {

const QString AttributePrefix = QStringLiteral("attributes.");

struct FieldNames
{
    Field field;
    /// How telling the names are, from 1 to 100.
    int certainty;
    /// Separated by commas; words in small letters.
    const char *names;
};

/// Usual titles of columns. Where one stands under several fields, the content and the other columns decide.
const FieldNames Names[] = {
    {Field::Code, 100,
     "error code,errorcode,err code,errcode,code,codes,fault code,error no,error number,errno,error id,alarm code,hex "
     "code,hresult,"
     "sqlstate,код ошибки,код,номер ошибки,код ответа,код аварии,код возврата,код неисправности,коды,код отказа,return "
     "code,"
     "response code,result code,cause no,код события"},
    {Field::Code, 70, "error,err,fault,alarm,value,№,no,номер,ошибка,число,hex,number,номер п п,значение кода"},
    {Field::Code, 45, "id,key,идентификатор,ключ,num,status code"},
    {Field::HttpStatus, 100,
     "http status,http code,http,httpstatus,httpcode,http status code,статус http,http статус,код http,http "
     "код,statuscode"},
    {Field::HttpStatus, 60, "status,status code,статус,код статуса,response status,статус ответа"},
    {Field::Name, 95,
     "name,error name,errorname,symbol,symbolic name,constant,const,identifier,mnemonic,enum,имя,символическое имя,"
     "константа,имя ошибки,мнемоника,condition name,macro,символ,error key"},
    {Field::Name, 68, "наименование,название,наименование ошибки,название ошибки"},
    {Field::Name, 60, "key,ключ,идентификатор,error type"},
    {Field::Message, 100,
     "message,error message,errormessage,errmsg,error text,errortext,msg,short message,text,message text,сообщение,"
     "сообщение об ошибке,текст ошибки,текст сообщения,текст,краткое сообщение"},
    {Field::Message, 80, "title,summary,short description,short text,заголовок,краткое описание,headline,short,кратко"},
    {Field::Message, 55, "error,fault,ошибка,cause,наименование,название,неисправность"},
    {Field::Description, 100,
     "description,desc,error description,long description,long message,details,detail,explanation,meaning,definition,"
     "описание,описание ошибки,расшифровка,пояснение,подробности,подробное описание,full description,detailed "
     "description"},
    {Field::Description, 75, "значение,comment,комментарий,long text,text long,notes,remarks,примечание,смысл,info"},
    {Field::Description, 50, "text,текст,long"},
    {Field::Cause, 100,
     "cause,reason,probable cause,possible cause,possible causes,causes,root cause,причина,возможная причина,возможные "
     "причины,причины,причина ошибки,вероятная причина"},
    {Field::Action, 100,
     "action,solution,resolution,fix,remedy,what to do,how to fix,how to resolve,workaround,recommended action,"
     "corrective action,recommendation,recommendations,solutions,actions,что делать,решение,действие,действия,способ "
     "устранения,устранение,как устранить,как исправить,рекомендация,рекомендации,способ решения,меры,действия кассира,"
     "действия оператора,действия пользователя,методы устранения,возможное решение,action required,user action,next "
     "step,next steps,repair,troubleshooting"},
    {Field::Actor, 100,
     "who acts,actor,responsible,owner,assignee,кто действует,ответственный,кто исправляет,кто устраняет,исполнитель,"
     "зона ответственности,responsible party,who fixes"},
    {Field::Retry, 100,
     "retry,retryable,is retryable,isretryable,can retry,retriable,should retry,повтор,повторять,повторять "
     "запрос,можно "
     "повторить,повтор запроса"},
    {Field::Severity, 100,
     "severity,level,priority,criticality,importance,серьезность,критичность,уровень,важность,уровень ошибки,приоритет,"
     "степень"},
    {Field::Source, 100,
     "source,source url,url,link,href,doc url,docs,documentation,doc,help url,source page,more info,ссылка,источник,"
     "документация,адрес,страница,help link,docs url,documentation url"},
    {Field::Reference, 100,
     "reference,defined in,где определен,определен в,ref,rfc,spec,specification,где определено,определено "
     "в,стандарт,reference document"},
    {Field::ReturnedBy, 100,
     "returned by,где "
     "возвращается,operation,operations,method,methods,endpoint,endpoints,возвращает,возвращается,метод,методы,"
     "операции,кем "
     "возвращается"},
    {Field::Variant, 100, "variant,вариант"},
    {Field::OriginalLanguage, 100, "original language,язык оригинала"},
    {Field::Vendor, 100,
     "vendor,provider,manufacturer,brand,service,service name,vendor name,вендор,производитель,поставщик,сервис,бренд,"
     "марка,изготовитель,vendor slug"},
    {Field::Vendor, 70, "system,product,api,система,продукт,application,app,приложение,company,компания,supplier"},
    {Field::Category, 100,
     "category,group,section,error group,error class,error type,категория,группа,раздел,категория ошибки,группа ошибок,"
     "тип ошибки,category id,appliance type,тип техники,тип оборудования"},
    {Field::Category, 75,
     "type,class,module,subsystem,area,domain,тип,класс,модуль,подсистема,область,topic,scope,kind,heading,sheet"},
    {Field::Category, 45, "component,компонент,узел"},
    {Field::Attribute, 100, "alarm class,log level,market,model,модель"},
    // What people have written beside the vendor's texts is none of them; the second half is what earlier exports say.
    {Field::Ignore, 100,
     "own message,own description,own view cause,own view what to do,own view who acts,own view retry,"
     "own view severity,own link,свое сообщение,свое описание,своя оценка причина,своя оценка что делать,"
     "своя оценка кто действует,своя оценка повтор,своя оценка серьезность,своя ссылка,"
     "our message,our description,our cause,what we do,our view who acts,our view retry,our view severity,our link,"
     "наше сообщение,наше описание,причина по нашему опыту,что делаем мы,по нашему кто действует,по нашему повтор,"
     "по нашему серьезность,наша ссылка"},
};

/// Words that name a language at an end of a title.
std::optional<Language> languageOfWord(const QString &word)
{
    static const QStringList english{QStringLiteral("en"),   QStringLiteral("eng"),        QStringLiteral("english"),
                                     QStringLiteral("англ"), QStringLiteral("английский"), QStringLiteral("английском"),
                                     QStringLiteral("us"),   QStringLiteral("gb")};
    static const QStringList russian{QStringLiteral("ru"),  QStringLiteral("rus"),     QStringLiteral("russian"),
                                     QStringLiteral("рус"), QStringLiteral("русский"), QStringLiteral("русском")};
    if (english.contains(word))
        return Language::English;
    if (russian.contains(word))
        return Language::Russian;
    return std::nullopt;
}

/// "errorCode", "Error_Code (EN)" → error, code, en.
QStringList wordsOf(const QString &title)
{
    QString apart;
    for (qsizetype i = 0; i < title.size(); ++i) {
        const QChar c = title.at(i);
        if (i > 0 && c.isUpper() && title.at(i - 1).isLower())
            apart += u' ';
        apart += c.isLetterOrNumber() || c == u'№' ? c : QChar(u' ');
    }
    apart = apart.toLower();
    apart.replace(u'ё', u'е');
    return apart.split(u' ', Qt::SkipEmptyParts);
}

struct KnownName
{
    Field field;
    int certainty;
};

const QMultiHash<QString, KnownName> &knownNames()
{
    static const auto all = [] {
        QMultiHash<QString, KnownName> names;
        for (const auto &entry : Names) {
            const auto list = QString::fromUtf8(entry.names).split(u',');
            for (const auto &name : list)
                names.insert(name, {entry.field, entry.certainty});
        }
        return names;
    }();
    return all;
}

} // namespace

QList<HeaderReading> readHeader(const QString &title)
{
    // As Errdex writes attributes whose names may be anything.
    if (title.startsWith(AttributePrefix)) {
        const bool isOwn = QStringView(title).sliced(AttributePrefix.size()).startsWith(domain::OwnKeyPrefix);
        return {{isOwn ? Field::Ignore : Field::Attribute, {}, 100, true}};
    }
    auto words = wordsOf(title);
    std::optional<Language> language;
    for (const bool atEnd : {true, false}) {
        if (language || words.size() < 2)
            break;
        language = languageOfWord(atEnd ? words.constLast() : words.constFirst());
        if (language)
            words.removeAt(atEnd ? words.size() - 1 : 0);
    }
    // «на русском», "in English".
    static const QStringList particles{QStringLiteral("на"), QStringLiteral("in"), QStringLiteral("по")};
    if (language && words.size() > 1 && particles.contains(words.constLast()))
        words.removeLast();
    QList<HeaderReading> readings;
    const auto find = [&](const QString &name, int lessCertain) {
        const auto found = knownNames().values(name);
        for (const auto &known : found)
            readings.append({known.field, language, known.certainty - lessCertain, lessCertain < 10});
    };
    find(words.join(u' '), 0);
    find(words.join(QString()), 2);
    if (!readings.isEmpty())
        return readings;
    // "messages" are what "message" is.
    if (!words.isEmpty() && words.constLast().size() > 3 && words.constLast().endsWith(u's')) {
        const QString plural = words.join(u' ');
        find(plural.chopped(1), 5);
        if (!readings.isEmpty())
            return readings;
    }
    // Part of a longer title: its end says most in English, its beginning in Russian.
    for (qsizetype length = words.size() - 1; length > 0 && readings.isEmpty(); --length) {
        find(words.sliced(words.size() - length).join(u' '), 25);
        find(words.first(length).join(u' '), 30);
    }
    if (readings.isEmpty())
        readings.append({Field::Attribute, language, 0, false});
    return readings;
}

} // namespace errdex::importing
