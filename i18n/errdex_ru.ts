<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>errdex::Main</name>
    <message>
        <source>An offline reference of API error codes.</source>
        <translation>Автономный справочник кодов ошибок API.</translation>
    </message>
    <message>
        <source>What to search for at the start.</source>
        <translation>Что искать сразу после запуска.</translation>
    </message>
    <message>
        <source>The catalogue file to open instead of the one installed.</source>
        <translation>Файл каталога, который нужно открыть вместо установленного.</translation>
    </message>
    <message>
        <source>Save a picture of the window as PNG and quit; needs no display.</source>
        <translation>Сохранить снимок окна в PNG и завершить работу; экран не нужен.</translation>
    </message>
    <message>
        <source>The size of the window, such as 1280x800.</source>
        <translation>Размер окна, например 1280x800.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Показать эту справку.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Показать версию.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1.</source>
        <translation>Не удалось записать снимок в файл %1.</translation>
    </message>
    <message>
        <source>There is no display to show the window on. errdex-cli searches without one, and --screenshot saves a picture of the window.</source>
        <translation>Нет экрана, на котором можно показать окно. Искать без экрана умеет errdex-cli, а --screenshot сохраняет снимок окна.</translation>
    </message>
    <message>
        <source>“%1” is not a value of --%2.</source>
        <translation>«%1» — недопустимое значение параметра --%2.</translation>
    </message>
    <message>
        <source>text</source>
        <translation>текст</translation>
    </message>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
    <message>
        <source>size</source>
        <translation>размер</translation>
    </message>
    <message>
        <source>“%1” is not a place for the picture: it is written as PNG, to a name that ends in .png.</source>
        <translation>«%1» не подходит для снимка: он сохраняется в PNG, и имя файла должно заканчиваться на .png.</translation>
    </message>
    <message>
        <source>A log or response to find error codes in.</source>
        <translation>Журнал или ответ, в котором нужно найти коды ошибок.</translation>
    </message>
    <message>
        <source>The folder of your own notes and settings.</source>
        <translation>Папка ваших заметок и настроек.</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>The language of the interface.</source>
        <translation>Язык интерфейса.</translation>
    </message>
    <message>
        <source>The language of the records.</source>
        <translation>Язык записей.</translation>
    </message>
    <message>
        <source>The colours.</source>
        <translation>Оформление: как в системе, светлое или тёмное.</translation>
    </message>
    <message>
        <source>Write the manual page, or what completes commands in a shell, to the standard output.</source>
        <translation>Вывести на стандартный вывод страницу руководства или сценарий автодополнения для командной оболочки.</translation>
    </message>
    <message>
        <source>a window with the error codes of APIs</source>
        <translation>справочник кодов ошибок API в окне</translation>
    </message>
    <message>
        <source>Shows the codes of all vendors in one table that is searched as you type, in English and Russian; finds the codes in pasted responses and logs; copies records as snippets and exports them. It never uses a network.</source>
        <translation>Показывает коды всех вендоров в одной таблице, поиск по которой идёт по мере ввода, на русском и английском языках; находит коды во вставленных ответах и журналах; копирует записи по шаблонам и экспортирует их. К сети не обращается никогда.</translation>
    </message>
    <message>
        <source>errdex-cli(1) answers the same on the command line.</source>
        <translation>В командной строке на те же вопросы отвечает errdex-cli(1).</translation>
    </message>
    <message>
        <source>Every code 1001, the vendors beside it.</source>
        <translation>Все коды 1001 с их вендорами.</translation>
    </message>
    <message>
        <source>The code of one vendor.</source>
        <translation>Код одного вендора.</translation>
    </message>
    <message>
        <source>The error codes in a log.</source>
        <translation>Коды ошибок в журнале.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>неверный вызов</translation>
    </message>
    <message>
        <source>no display, or a file that could not be read or written</source>
        <translation>нет дисплея, либо файл не удалось прочитать или записать</translation>
    </message>
    <message>
        <source>What to search for; or a file to be looked into, or an address of a record.</source>
        <translation>Что искать; либо файл, который нужно разобрать, либо адрес записи.</translation>
    </message>
    <message>
        <source>[query…|file|errdex://…]</source>
        <translation>[запрос…|файл|errdex://…]</translation>
    </message>
    <message>
        <source>Open a window of its own, even if one is open already.</source>
        <translation>Открыть отдельное окно, даже если одно уже открыто.</translation>
    </message>
    <message>
        <source>[options] [query…|file|errdex://…]</source>
        <translation>[параметры] [запрос…|файл|errdex://…]</translation>
    </message>
    <message>
        <source>One record, in the window that is open if there is one.</source>
        <translation>Одна запись — в уже открытом окне, если оно есть.</translation>
    </message>
    <message>
        <source>Open the quick look-up: a small window with what you have copied.</source>
        <translation>Открыть быстрый поиск: маленькое окно с тем, что вы скопировали.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::Application</name>
    <message>
        <source>--ui-lang takes ru or en.</source>
        <translation>Параметр --ui-lang принимает ru или en.</translation>
    </message>
    <message>
        <source>There is no verb “%1”. The verbs are: %2.</source>
        <translation>Команды «%1» нет. Есть команды: %2.</translation>
    </message>
    <message>
        <source>See “%1”.</source>
        <translation>Справка: «%1».</translation>
    </message>
    <message>
        <source>Name a verb: %1.</source>
        <translation>Укажите команду: %1.</translation>
    </message>
    <message>
        <source>--generate takes man, bash, zsh or fish.</source>
        <translation>--generate принимает значения man, bash, zsh и fish.</translation>
    </message>
    <message>
        <source>“%1” goes on: %2.</source>
        <comment>a verb of two words is not complete</comment>
        <translation>После «%1» нужно ещё слово: %2.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::BackupVerb</name>
    <message>
        <source>backup [options]</source>
        <translation>backup [параметры]</translation>
    </message>
    <message>
        <source>Copy your notes, favourites and history into the folder of backups.</source>
        <translation>Сохранить копию ваших заметок, избранного и истории в папке резервных копий.</translation>
    </message>
    <message>
        <source>A backup is also made once a day when something has changed. The newest five are kept.</source>
        <translation>Раз в день, если что-то изменилось, копия создаётся и сама. Хранятся пять последних.</translation>
    </message>
    <message>
        <source>List the backups instead, the newest first.</source>
        <translation>Вместо этого показать список копий, начиная с самой новой.</translation>
    </message>
    <message>
        <source>Before something risky.</source>
        <translation>Перед чем-нибудь рискованным.</translation>
    </message>
    <message>
        <source>Numbers for “restore”.</source>
        <translation>Номера для команды «restore».</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>Лишнее слово «%1».</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Backup %1: “%2”.</source>
        <translation>Резервная копия %1: «%2».</translation>
    </message>
</context>
<context>
    <name>errdex::cli::CatalogueBuildVerb</name>
    <message>
        <source>catalog build SOURCES… --output FILE</source>
        <translation>catalog build ИСТОЧНИКИ… --output ФАЙЛ</translation>
    </message>
    <message>
        <source>Compile catalogue sources (JSON files, or folders of them) into one catalogue file.</source>
        <translation>Собрать из источников (файлов JSON или папок с ними) один файл каталога.</translation>
    </message>
    <message>
        <source>Every error in the sources is listed with its file, record and field; with any error nothing is written.</source>
        <translation>Каждая ошибка в источниках выводится с указанием файла, записи и поля; если есть хотя бы одна ошибка, ничего не записывается.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>The catalogue to write.</source>
        <translation>Файл каталога, который нужно создать.</translation>
    </message>
    <message>
        <source>All sources of a folder.</source>
        <translation>Все источники из папки.</translation>
    </message>
    <message>
        <source>Name the sources: JSON files, or folders of them.</source>
        <translation>Укажите источники: файлы JSON или папки с ними.</translation>
    </message>
    <message>
        <source>Name the catalogue to write with --output.</source>
        <translation>Укажите файл каталога параметром --output.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s); no catalogue was written.</source>
        <translation>
            <numerusform>%n ошибка; каталог не записан.</numerusform>
            <numerusform>%n ошибки; каталог не записан.</numerusform>
            <numerusform>%n ошибок; каталог не записан.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2 of %3.</source>
        <translation>«%1»: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n вендор</numerusform>
            <numerusform>%n вендора</numerusform>
            <numerusform>%n вендоров</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no JSON file among the sources.</source>
        <translation>Среди исходных файлов нет ни одного файла JSON.</translation>
    </message>
    <message>
        <source>“%1” is one of the sources; name another file with --output.</source>
        <translation>Файл «%1» — один из исходных; укажите в --output другой файл.</translation>
    </message>
    <message>
        <source>Stopped; no catalogue was written.</source>
        <translation>Остановлено; каталог не записан.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::CatalogueCheckVerb</name>
    <message>
        <source>catalog check FILE</source>
        <translation>catalog check ФАЙЛ</translation>
    </message>
    <message>
        <source>Read everything in a catalogue file and say whether it is sound.</source>
        <translation>Прочитать файл каталога целиком и сообщить, исправен ли он.</translation>
    </message>
    <message>
        <source>Exit code 0 when it is.</source>
        <translation>Код завершения 0, если каталог исправен.</translation>
    </message>
    <message>
        <source>Name one catalogue file.</source>
        <translation>Укажите один файл каталога.</translation>
    </message>
    <message>
        <source>“%1” is sound: %2 of %3.</source>
        <translation>Каталог «%1» исправен: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n вендор</numerusform>
            <numerusform>%n вендора</numerusform>
            <numerusform>%n вендоров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::DecodeVerb</name>
    <message>
        <source>decode [FILE|-] [options]</source>
        <translation>decode [ФАЙЛ|-] [параметры]</translation>
    </message>
    <message>
        <source>Find the error codes in a response, a log or any other text.</source>
        <translation>Найти коды ошибок в ответе, журнале или любом другом тексте.</translation>
    </message>
    <message>
        <source>Reads the file, or the standard input. Understands JSON, also cut, escaped or inside of log lines, XML, key=value, HTTP dumps, URL-encoded and base64 bodies, and plain sentences in both languages. The vendor is told by the keys, names, messages, hosts and words around the code; where several vendors fit, all are shown. Tokens, passwords, addresses and numbers of phones and cards are masked in what is printed.</source>
        <translation>Читает файл или стандартный ввод. Понимает JSON (в том числе обрезанный, экранированный и внутри строк журнала), XML, пары «ключ=значение», дампы HTTP, тела в кодировках URL и base64 и обычные фразы на обоих языках. Вендор определяется по ключам, именам, сообщениям, именам хостов и словам рядом с кодом; если подходят несколько вендоров, показываются все. Токены, пароли, адреса, номера телефонов и карт в выводе скрываются.</translation>
    </message>
    <message>
        <source>Form of the output; table by default.</source>
        <translation>Вид вывода; по умолчанию table — таблица.</translation>
    </message>
    <message>
        <source>Count each code once, with its first and last line.</source>
        <translation>Показать каждый код один раз: сколько раз встретился, первая и последняя строка.</translation>
    </message>
    <message>
        <source>Print each finding as soon as its line is there, while the input still grows.</source>
        <translation>Выводить находки сразу, пока ввод ещё растёт.</translation>
    </message>
    <message>
        <source>Mask nothing.</source>
        <translation>Ничего не скрывать.</translation>
    </message>
    <message>
        <source>Every code in a log.</source>
        <translation>Все коды в журнале.</translation>
    </message>
    <message>
        <source>A list for a ticket, in Russian.</source>
        <translation>Список для заявки на русском языке.</translation>
    </message>
    <message>
        <source>For another program.</source>
        <translation>Для другой программы.</translation>
    </message>
    <message>
        <source>Behind a pipe: tail -f app.log | errdex-cli decode --follow</source>
        <translation>После конвейера: tail -f app.log | errdex-cli decode --follow</translation>
    </message>
    <message>
        <source>“%1” is one file too many.</source>
        <translation>«%1» — лишний файл.</translation>
    </message>
    <message>
        <source>--follow never ends, and a summary comes at the end: choose one of them.</source>
        <translation>С --follow чтение не заканчивается, а сводка выводится в конце: выберите что-то одно.</translation>
    </message>
    <message>
        <source>No error code was recognised.</source>
        <translation>Ни одного кода ошибки не распознано.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::DoctorVerb</name>
    <message>
        <source>doctor [options]</source>
        <translation>doctor [параметры]</translation>
    </message>
    <message>
        <source>Look whether catalogue, packs, notes and backups are sound.</source>
        <translation>Проверить, в порядке ли каталог, пакеты, заметки и резервные копии.</translation>
    </message>
    <message>
        <source>Says versions and places, reads everything to its end, and says what is wrong and what a repair would do. Nothing is changed without --repair. Exit code 3 when something is broken.</source>
        <translation>Показывает версии и расположение файлов, читает всё до конца и говорит, что не так и что сделает исправление. Без --repair ничего не меняется. Код возврата 3, если есть неисправность.</translation>
    </message>
    <message>
        <source>Mend what can be mended, then look again.</source>
        <translation>Исправить всё, что можно, и проверить ещё раз.</translation>
    </message>
    <message>
        <source>Form of the output; text by default.</source>
        <translation>Вид вывода; по умолчанию text.</translation>
    </message>
    <message>
        <source>For a report to whoever helps you; it has none of your texts.</source>
        <translation>Отчёт для того, кто вам помогает; ваших текстов в нём нет.</translation>
    </message>
    <message>
        <source>After a crash or a full disk.</source>
        <translation>После сбоя или переполнения диска.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>Слово «%1» лишнее.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::EntriesAddVerb</name>
    <message>
        <source>entries add VENDOR/CODE [options]</source>
        <translation>entries add ВЕНДОР/КОД [параметры]</translation>
    </message>
    <message>
        <source>Add a code that is not in the catalogue, or change one that you have added.</source>
        <translation>Добавить код, которого нет в каталоге, или изменить добавленный.</translation>
    </message>
    <message>
        <source>A vendor that is not known is made from its name. One language is enough. With --beside the text stands beside that of the vendor&apos;s code, never in its place.</source>
        <translation>Неизвестный вендор создаётся по названию. Достаточно одного языка. С параметром --beside текст стоит рядом с текстом вендора и не заменяет его.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>ТЕКСТ</translation>
    </message>
    <message>
        <source>The message in English.</source>
        <translation>Сообщение на английском.</translation>
    </message>
    <message>
        <source>The message in Russian.</source>
        <translation>Сообщение на русском.</translation>
    </message>
    <message>
        <source>The description in English.</source>
        <translation>Описание на английском.</translation>
    </message>
    <message>
        <source>The description in Russian.</source>
        <translation>Описание на русском.</translation>
    </message>
    <message>
        <source>Why it happens, in English.</source>
        <translation>Причина на английском.</translation>
    </message>
    <message>
        <source>Why it happens, in Russian.</source>
        <translation>Причина на русском.</translation>
    </message>
    <message>
        <source>What to do, in English.</source>
        <translation>Что делать, на английском.</translation>
    </message>
    <message>
        <source>What to do, in Russian.</source>
        <translation>Что делать, на русском.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>A symbolic name, as INVALID_TOKEN.</source>
        <translation>Символьное имя, например INVALID_TOKEN.</translation>
    </message>
    <message>
        <source>The group within the vendor.</source>
        <translation>Категория у вендора.</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>СТАТУС</translation>
    </message>
    <message>
        <source>The HTTP status, 100 to 599.</source>
        <translation>Статус HTTP, от 100 до 599.</translation>
    </message>
    <message>
        <source>Write your own text beside a vendor&apos;s code.</source>
        <translation>Написать свой текст рядом с текстом вендора.</translation>
    </message>
    <message>
        <source>Your name on it; remembered for the next ones.</source>
        <translation>Ваше имя; запоминается на будущее.</translation>
    </message>
    <message>
        <source>entries add planfix/9999 --message-en &quot;Report limit reached&quot; --http 429</source>
        <translation>entries add planfix/9999 --message-ru &quot;Лимит отчётов исчерпан&quot; --http 429</translation>
    </message>
    <message>
        <source>A code of a known vendor.</source>
        <translation>Код известного вендора.</translation>
    </message>
    <message>
        <source>entries add planfix/1001 --beside --action-en &quot;Issue a new key&quot;</source>
        <translation>entries add planfix/1001 --beside --action-ru &quot;Выпустить новый ключ&quot;</translation>
    </message>
    <message>
        <source>A text beside the vendor&apos;s.</source>
        <translation>Текст рядом с текстом вендора.</translation>
    </message>
    <message>
        <source>Name one code: VENDOR/CODE.</source>
        <translation>Укажите один код: ВЕНДОР/КОД.</translation>
    </message>
    <message>
        <source>There is nothing to write: give a name, a message, a description, a cause or what to do.</source>
        <translation>Сохранять нечего: укажите имя, сообщение, описание, причину или что делать.</translation>
    </message>
    <message>
        <source>--http takes a number from 100 to 599.</source>
        <translation>Параметр --http принимает число от 100 до 599.</translation>
    </message>
    <message>
        <source>The vendor has the code %1 already: --beside writes your own text beside it.</source>
        <translation>Код %1 у вендора уже есть: --beside добавит рядом свой текст.</translation>
    </message>
    <message>
        <source>Written: %1.</source>
        <translation>Сохранено: %1.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::EntriesListVerb</name>
    <message>
        <source>entries list [options]</source>
        <translation>entries list [параметры]</translation>
    </message>
    <message>
        <source>List the codes that you have added, and your own texts beside the vendors&apos;.</source>
        <translation>Показать добавленные вами коды и ваши тексты рядом с текстами вендоров.</translation>
    </message>
    <message>
        <source>Form of the output; text by default.</source>
        <translation>Формат вывода; по умолчанию text.</translation>
    </message>
    <message>
        <source>For a program.</source>
        <translation>Для программы.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>Лишнее слово: «%1».</translation>
    </message>
    <message>
        <source>own text beside the vendor&apos;s</source>
        <translation>свой текст рядом с текстом вендора</translation>
    </message>
    <message>
        <source>changed in two places</source>
        <translation>изменено в двух местах</translation>
    </message>
</context>
<context>
    <name>errdex::cli::EntriesRemoveVerb</name>
    <message>
        <source>entries remove VENDOR/CODE</source>
        <translation>entries remove ВЕНДОР/КОД</translation>
    </message>
    <message>
        <source>Remove a code that you have added, or your own text beside a vendor&apos;s.</source>
        <translation>Удалить добавленный код или свой текст рядом с текстом вендора.</translation>
    </message>
    <message>
        <source>The code is gone.</source>
        <translation>Кода больше нет.</translation>
    </message>
    <message>
        <source>Name one code: VENDOR/CODE.</source>
        <translation>Укажите один код: ВЕНДОР/КОД.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::ExportVerb</name>
    <message>
        <source>export [--format FORMAT] [--output FILE] [options]</source>
        <translation>export [--format ФОРМАТ] [--output ФАЙЛ] [параметры]</translation>
    </message>
    <message>
        <source>Write records to a file, all of them or those chosen.</source>
        <translation>Сохранить в файл все записи или только отобранные.</translation>
    </message>
    <message>
        <source>A file that exists is replaced only when the new one is complete; when nothing matches it is left as it is.</source>
        <translation>Существующий файл заменяется, только когда новый записан целиком; если ничего не найдено, он остаётся прежним.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>ЗАПРОС</translation>
    </message>
    <message>
        <source>Only what this query finds, in its order; as for search.</source>
        <translation>Только то, что находит этот запрос, в порядке поиска; синтаксис тот же, что у search.</translation>
    </message>
    <message>
        <source>Everything, in both languages.</source>
        <translation>Все записи на обоих языках.</translation>
    </message>
    <message>
        <source>One vendor in Russian, for Excel.</source>
        <translation>Один вендор на русском языке, для Excel.</translation>
    </message>
    <message>
        <source>Three columns, to the output.</source>
        <translation>Три столбца в стандартный вывод.</translation>
    </message>
    <message>
        <source>--output takes the name of a file, or -.</source>
        <translation>Параметр --output принимает имя файла или «-».</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) written to “%1”.</source>
        <translation>
            <numerusform>%n запись сохранена в «%1».</numerusform>
            <numerusform>%n записи сохранены в «%1».</numerusform>
            <numerusform>%n записей сохранено в «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is one word too many; a query is given with --query.</source>
        <translation>Лишнее слово «%1»; запрос задаётся параметром --query.</translation>
    </message>
    <message>
        <source>Nothing matches; nothing was exported.</source>
        <translation>Ничего не найдено; экспортировать нечего.</translation>
    </message>
    <message>
        <source>Stopped; “%1” was left alone.</source>
        <translation>Остановлено; файл «%1» не тронут.</translation>
    </message>
    <message>
        <source>Documentation in one file, for any browser.</source>
        <translation>Документация одним файлом, для любого браузера.</translation>
    </message>
    <message>
        <source>Nothing here writes “.%1” files; name the format with --format: %2.</source>
        <translation>Файлы «.%1» здесь не создаются; укажите формат параметром --format: %2.</translation>
    </message>
    <message>
        <source>File or folder to write; - or nothing: the standard output.</source>
        <translation>Файл или папка для записи; «-» или ничего: стандартный вывод.</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>site: the address it will have, for its site map.</source>
        <translation>site: адрес, по которому он будет доступен, для карты сайта.</translation>
    </message>
    <message>
        <source>%1 is a folder; name it with --output.</source>
        <translation>%1 — это папка; укажите её параметром --output.</translation>
    </message>
    <message>
        <source>Format; by default what the file&apos;s name ends with, else csv. jsonl is a JSON object a line, sqlite a catalogue for errdex --catalog and any other program, pack the source files that “catalog build” reads, html one page that needs nothing else, docset for Zeal and Dash, txt for less. pack, site, docset and book are folders.</source>
        <translation>Формат; по умолчанию — по окончанию имени файла, иначе csv. jsonl — по объекту JSON в строке, sqlite — каталог для errdex --catalog и любой другой программы, pack — исходные файлы, которые читает «catalog build», html — одна страница, которой больше ничего не нужно, docset — для Zeal и Dash, txt — для less. pack, site, docset и book — папки.</translation>
    </message>
    <message>
        <source>excel|data|NAME</source>
        <translation>excel|data|ИМЯ</translation>
    </message>
    <message>
        <source>excel: csv that Excel opens right, with codes such as 0005 as they are; data: csv for programs, as it is without a preset but for the line ends; or one kept in the window.</source>
        <translation>excel — csv, который Excel открывает правильно, с кодами вроде 0005 без изменений; data — csv для программ, как без набора настроек, но с другими концами строк; либо набор, сохранённый в окне.</translation>
    </message>
    <message>
        <source>CHARACTER</source>
        <translation>СИМВОЛ</translation>
    </message>
    <message>
        <source>csv: what stands between the cells; or tab.</source>
        <translation>csv: чем разделены ячейки; либо tab.</translation>
    </message>
    <message>
        <source>csv and tsv: the encoding.</source>
        <translation>csv и tsv: кодировка.</translation>
    </message>
    <message>
        <source>csv and tsv: the same as --encoding utf-8-bom.</source>
        <translation>csv и tsv: то же, что --encoding utf-8-bom.</translation>
    </message>
    <message>
        <source>xlsx: a sheet for each vendor.</source>
        <translation>xlsx: отдельный лист для каждого вендора.</translation>
    </message>
    <message>
        <source>A workbook with a sheet for each vendor.</source>
        <translation>Книга Excel, по листу на каждого вендора.</translation>
    </message>
    <message>
        <source>There is no preset “%1”. The presets are: %2.</source>
        <translation>Набора настроек «%1» нет. Есть такие наборы: %2.</translation>
    </message>
    <message>
        <source>--separator goes with csv and takes one ASCII character such as ; or the word tab.</source>
        <translation>--separator применим только к csv и принимает один символ ASCII, например ; или слово tab.</translation>
    </message>
    <message>
        <source>--encoding goes with csv and tsv; the encodings are: %1.</source>
        <translation>--encoding применим только к csv и tsv; кодировки: %1.</translation>
    </message>
    <message>
        <source>--sheet-per-vendor goes with xlsx.</source>
        <translation>--sheet-per-vendor применим только к xlsx.</translation>
    </message>
    <message>
        <source>%1 needs a file; name it with --output.</source>
        <translation>Для %1 нужен файл; укажите его в --output.</translation>
    </message>
    <message>
        <source>--columns goes with the tables: %1.</source>
        <translation>--columns применим только к таблицам: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The file does not have everything: %Ln place(s) could not be written as they are.</source>
        <translation>
            <numerusform>В файл вошло не всё: %Ln место не удалось сохранить без изменений.</numerusform>
            <numerusform>В файл вошло не всё: %Ln места не удалось сохранить без изменений.</numerusform>
            <numerusform>В файл вошло не всё: %Ln мест не удалось сохранить без изменений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::FindingWriter</name>
    <message>
        <source>Count</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Последняя строка</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>нет в каталоге</translation>
    </message>
    <message>
        <source>%1 (the text itself says: “%2”)</source>
        <translation>%1 (в самом тексте: «%2»)</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестен</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>unknown vendor</source>
        <translation>неизвестный вендор</translation>
    </message>
</context>
<context>
    <name>errdex::cli::Help</name>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>Use this compiled catalogue instead of the one shipped.</source>
        <translation>Использовать этот собранный каталог вместо поставляемого.</translation>
    </message>
    <message>
        <source>Language of messages and help.</source>
        <translation>Язык сообщений и справки.</translation>
    </message>
    <message>
        <source>Show this help; after a verb, the help of that verb.</source>
        <translation>Показать эту справку; после команды — справку по ней.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Показать версию.</translation>
    </message>
    <message>
        <source>errdex-cli - an offline reference of API error codes, in English and Russian.</source>
        <translation>errdex-cli — автономный справочник кодов ошибок API на русском и английском языках.</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>Использование:</translation>
    </message>
    <message>
        <source>[options] VERB [arguments]</source>
        <translation>[параметры] КОМАНДА [аргументы]</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>Команды:</translation>
    </message>
    <message>
        <source>Options of every verb:</source>
        <translation>Параметры всех команд:</translation>
    </message>
    <message>
        <source>“errdex-cli VERB --help” shows the options and examples of a verb.</source>
        <translation>Параметры и примеры команды показывает «errdex-cli КОМАНДА --help».</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>Параметры:</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>Примеры:</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>Коды завершения:</translation>
    </message>
    <message>
        <source>found, done</source>
        <translation>найдено, выполнено</translation>
    </message>
    <message>
        <source>nothing found</source>
        <translation>ничего не найдено</translation>
    </message>
    <message>
        <source>wrong use, or an input with errors</source>
        <translation>неверный вызов или ошибки во входных данных</translation>
    </message>
    <message>
        <source>a file could not be read or written</source>
        <translation>не удалось прочитать или записать файл</translation>
    </message>
    <message>
        <source>stopped by Ctrl+C; nothing was changed</source>
        <translation>остановлено клавишами Ctrl+C; ничего не изменено</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>ПАПКА</translation>
    </message>
    <message>
        <source>Folder of your own notes and settings.</source>
        <translation>Папка ваших заметок и настроек.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::ImportVerb</name>
    <message>
        <source>CATALOGUE</source>
        <translation>КАТАЛОГ</translation>
    </message>
    <message>
        <source>Write nothing: print how the file is read, what is wrong in it, and what is new, changed and removed against the catalogue.</source>
        <translation>Ничего не записывать: напечатать, как читается файл, что в нём не так и что добавится, изменится и исчезнет по сравнению с каталогом.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>НАЗВАНИЕ</translation>
    </message>
    <message>
        <source>Whose codes these are, where no column says it.</source>
        <translation>Чьи это коды, если этого нет ни в одном столбце.</translation>
    </message>
    <message>
        <source>COLUMN=FIELD</source>
        <translation>СТОЛБЕЦ=ПОЛЕ</translation>
    </message>
    <message>
        <source>What a column is, by its title or its number from 1; may be repeated. Fields: %1; texts also with _en or _ru behind them.</source>
        <translation>Что находится в столбце; столбец — заголовок или номер с 1; параметр можно повторять. Поля: %1; к текстам можно добавить _en или _ru.</translation>
    </message>
    <message>
        <source>Codes that stand several times: each a variant of its own (as without this option), the first, the last, or one record of them all.</source>
        <translation>Что делать с повторяющимися кодами: каждый — отдельный вариант (так и без этого параметра), взять первый, последний или объединить в одну запись.</translation>
    </message>
    <message>
        <source>How the file is encoded.</source>
        <translation>Кодировка файла.</translation>
    </message>
    <message>
        <source>CHARACTER</source>
        <translation>СИМВОЛ</translation>
    </message>
    <message>
        <source>CSV: what stands between the cells; or tab.</source>
        <translation>CSV: разделитель ячеек; или tab.</translation>
    </message>
    <message>
        <source>CSV: the first row is a code, not titles.</source>
        <translation>CSV: в первой строке — код, а не заголовки.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>A sample response of the vendor in JSON, so that others like it are decoded.</source>
        <translation>Образец ответа вендора в JSON, чтобы распознавать похожие.</translation>
    </message>
    <message>
        <source>Read the file as an import before did, from what --save-plan has kept.</source>
        <translation>Прочитать файл так же, как при прежнем импорте, — по сохранённому с --save-plan.</translation>
    </message>
    <message>
        <source>Keep how the file is read, as JSON.</source>
        <translation>Сохранить в JSON, как читается файл.</translation>
    </message>
    <message>
        <source>How would it be read?</source>
        <translation>Как прочитается файл?</translation>
    </message>
    <message>
        <source>A new vendor.</source>
        <translation>Новый вендор.</translation>
    </message>
    <message>
        <source>One column is advice, the third is left out.</source>
        <translation>Один столбец — советы, третий пропускается.</translation>
    </message>
    <message>
        <source>There is no encoding “%1” here. The encodings are: %2.</source>
        <translation>Кодировки «%1» здесь нет. Есть такие: %2.</translation>
    </message>
    <message>
        <source>--delimiter takes one character, or tab.</source>
        <translation>Для --delimiter нужен один символ или tab.</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>Столбца «%1» нет. Есть такие: %2.</translation>
    </message>
    <message>
        <source>There is no field “%1”. The fields are: %2.</source>
        <translation>Поля «%1» нет. Есть такие: %2.</translation>
    </message>
    <message>
        <source>--vendor takes a name.</source>
        <translation>Для --vendor нужно название.</translation>
    </message>
    <message>
        <source>Format: %1</source>
        <translation>Формат: %1</translation>
    </message>
    <message>
        <source>%1, encoding: %2</source>
        <translation>%1, кодировка: %2</translation>
    </message>
    <message>
        <source>%1, delimiter: %2</source>
        <translation>%1, разделитель: %2</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Столбец</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Заголовок</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Поле</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read.</source>
        <translation>
            <numerusform>Прочитана %Ln строка.</numerusform>
            <numerusform>Прочитано %Ln строки.</numerusform>
            <numerusform>Прочитано %Ln строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) made.</source>
        <translation>
            <numerusform>Получена %Ln запись.</numerusform>
            <numerusform>Получено %Ln записи.</numerusform>
            <numerusform>Получено %Ln записей.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) with a code that stood before.</source>
        <translation>
            <numerusform>%Ln строка с повторяющимся кодом.</numerusform>
            <numerusform>%Ln строки с повторяющимся кодом.</numerusform>
            <numerusform>%Ln строк с повторяющимся кодом.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them left out or joined to the first.</source>
        <translation>
            <numerusform>Из них пропущена или объединена с первой %Ln.</numerusform>
            <numerusform>Из них пропущено или объединено с первой %Ln.</numerusform>
            <numerusform>Из них пропущено или объединено с первой %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) could not be used.</source>
        <translation>
            <numerusform>%Ln строку использовать не удалось.</numerusform>
            <numerusform>%Ln строки использовать не удалось.</numerusform>
            <numerusform>%Ln строк использовать не удалось.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln запись</numerusform>
            <numerusform>%Ln записи</numerusform>
            <numerusform>%Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Against the catalogue: %1 new, %2 changed, %3 removed, %4 the same.</source>
        <translation>По сравнению с каталогом: новых — %1, изменённых — %2, исчезнувших — %3, прежних — %4.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3</source>
        <translation>Строка %1, «%2»: %3</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more problem(s).</source>
        <translation>
            <numerusform>И ещё %Ln замечание.</numerusform>
            <numerusform>И ещё %Ln замечания.</numerusform>
            <numerusform>И ещё %Ln замечаний.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”: %2.</source>
        <translation>«%1»: %2.</translation>
    </message>
    <message>
        <source>Name one file to import.</source>
        <translation>Укажите один файл для импорта.</translation>
    </message>
    <message>
        <source>--repeated takes one of: %1.</source>
        <translation>Для --repeated подходит одно из: %1.</translation>
    </message>
    <message>
        <source>No column is the code; say which with --map COLUMN=code.</source>
        <translation>Ни в одном столбце нет кода; укажите столбец: --map СТОЛБЕЦ=code.</translation>
    </message>
    <message>
        <source>No column is the vendor; name it with --vendor, or a column with --map COLUMN=vendor.</source>
        <translation>Ни в одном столбце нет вендора; назовите его с --vendor или укажите столбец: --map СТОЛБЕЦ=vendor.</translation>
    </message>
    <message>
        <source>Install nothing: write a catalogue, for errdex --catalog.</source>
        <translation>Ничего не устанавливать, а записать каталог — для errdex --catalog.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Остановлено; ничего не изменено.</translation>
    </message>
    <message>
        <source>Installed; “packs list” names it.</source>
        <translation>Установлено; пакет есть в «packs list».</translation>
    </message>
    <message>
        <source>--output takes the name of a file.</source>
        <translation>Для --output нужно имя файла.</translation>
    </message>
    <message>
        <source>“%1” is a pack: install it with “packs install”.</source>
        <translation>«%1» — пакет: установите его командой «packs install».</translation>
    </message>
    <message>
        <source>import FILE [--vendor NAME] [options]</source>
        <translation>import ФАЙЛ [--vendor НАЗВАНИЕ] [параметры]</translation>
    </message>
    <message>
        <source>Import codes from a table: CSV, TSV, XLSX, JSON, JSON Lines, Markdown or HTML.</source>
        <translation>Импортировать коды из таблицы: CSV, TSV, XLSX, JSON, JSON Lines, Markdown или HTML.</translation>
    </message>
    <message>
        <source>The codes are installed as a pack of their own, found by every search from then on; “packs remove” and “packs rollback” take it back. Encoding, delimiter and the meaning of the columns are guessed and printed; every option corrects one of them. Columns that mean nothing to Errdex are kept with the records.</source>
        <translation>Коды устанавливаются отдельным пакетом, и с этого времени их находит любой поиск; отменить это можно командами «packs remove» и «packs rollback». Кодировка, разделитель и назначение столбцов определяются сами и печатаются; каждый параметр исправляет что-то одно. Столбцы, назначение которых Errdex неизвестно, сохраняются вместе с записями.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::ManualPages</name>
    <message>
        <source>Write this page, or what completes commands in a shell, to the standard output.</source>
        <translation>Вывести на стандартный вывод эту страницу или сценарий автодополнения для командной оболочки.</translation>
    </message>
    <message>
        <source>an offline reference of API error codes</source>
        <translation>автономный справочник кодов ошибок API</translation>
    </message>
    <message>
        <source>[options] VERB [arguments]</source>
        <translation>[параметры] КОМАНДА [аргументы]</translation>
    </message>
    <message>
        <source>Finds the error codes of APIs by code, name and text, in English and Russian, without a network; decodes responses and logs, fills in snippets, exports records, and keeps notes of your own.</source>
        <translation>Находит коды ошибок API по коду, имени и тексту, на русском и английском языках, без сети; разбирает ответы и журналы, заполняет шаблоны, экспортирует записи и хранит ваши заметки.</translation>
    </message>
    <message>
        <source>The window with the same catalogue is errdex(1).</source>
        <translation>Тот же каталог в окне открывает errdex(1).</translation>
    </message>
    <message>
        <source>The width of the terminal, where it does not tell.</source>
        <translation>Ширина терминала, если он сам её не сообщает.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::NotesAddVerb</name>
    <message>
        <source>notes add VENDOR/CODE[/VARIANT] [TEXT] [options]</source>
        <translation>notes add ВЕНДОР/КОД[/ВАРИАНТ] [ТЕКСТ] [параметры]</translation>
    </message>
    <message>
        <source>Write a note on a code, tag it, give it a status or make it a favourite.</source>
        <translation>Написать заметку к коду, поставить метку или статус, добавить код в избранное.</translation>
    </message>
    <message>
        <source>The text may be Markdown; “-” reads it from standard input.</source>
        <translation>В тексте можно использовать Markdown; «-» читает его из стандартного ввода.</translation>
    </message>
    <message>
        <source>TAG</source>
        <translation>МЕТКА</translation>
    </message>
    <message>
        <source>Add a tag; may be given several times.</source>
        <translation>Поставить метку; параметр можно повторять.</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>ТЕКСТ</translation>
    </message>
    <message>
        <source>Set the status, as “known issue until 3 December”.</source>
        <translation>Задать статус, например «известная проблема до 3 декабря».</translation>
    </message>
    <message>
        <source>Make it a favourite.</source>
        <translation>Добавить в избранное.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>Your name on the note; remembered for the next ones.</source>
        <translation>Ваше имя под заметкой; запоминается для следующих.</translation>
    </message>
    <message>
        <source>notes add planfix/1001 &quot;Issue a new token&quot; --tag billing</source>
        <translation>notes add planfix/1001 &quot;Выпустить новый токен&quot; --tag биллинг</translation>
    </message>
    <message>
        <source>A note and a tag.</source>
        <translation>Заметка и метка.</translation>
    </message>
    <message>
        <source>A note from a file.</source>
        <translation>Заметка из файла.</translation>
    </message>
    <message>
        <source>Name one record and put the text of the note in quotation marks.</source>
        <translation>Укажите одну запись, а текст заметки возьмите в кавычки.</translation>
    </message>
    <message>
        <source>There is nothing to write: give a text, --tag, --status or --favourite.</source>
        <translation>Сохранять нечего: укажите текст, --tag, --status или --favourite.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::NotesExportVerb</name>
    <message>
        <source>notes export FILE [options]</source>
        <translation>notes export ФАЙЛ [параметры]</translation>
    </message>
    <message>
        <source>Write your notes, tags and states into one file for others.</source>
        <translation>Сохранить ваши заметки, метки и статусы в один файл для коллег.</translation>
    </message>
    <message>
        <source>With favourites and saved searches.</source>
        <translation>Вместе с избранным и сохранёнными запросами.</translation>
    </message>
    <message>
        <source>To be taken in with “notes merge”.</source>
        <translation>Другие добавят его к своим командой «notes merge».</translation>
    </message>
    <message>
        <source>Name one file to write.</source>
        <translation>Укажите один файл для сохранения.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n note(s).</source>
        <translation>
            <numerusform>«%1»: %n заметка.</numerusform>
            <numerusform>«%1»: %n заметки.</numerusform>
            <numerusform>«%1»: %n заметок.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::NotesListVerb</name>
    <message>
        <source>notes list [VENDOR/CODE[/VARIANT]] [options]</source>
        <translation>notes list [ВЕНДОР/КОД[/ВАРИАНТ]] [параметры]</translation>
    </message>
    <message>
        <source>List your notes, tags, states and favourites.</source>
        <translation>Показать ваши заметки, метки, статусы и избранное.</translation>
    </message>
    <message>
        <source>Form of the output; text by default.</source>
        <translation>Вид вывода; по умолчанию текст.</translation>
    </message>
    <message>
        <source>Only those whose record is not in the catalogue.</source>
        <translation>Только те, чьей записи нет в каталоге.</translation>
    </message>
    <message>
        <source>Everything.</source>
        <translation>Всё.</translation>
    </message>
    <message>
        <source>What an update of the catalogue has left behind.</source>
        <translation>То, что осталось без записи после обновления каталога.</translation>
    </message>
    <message>
        <source>Name one record: VENDOR/CODE or VENDOR/CODE/VARIANT.</source>
        <translation>Укажите одну запись: ВЕНДОР/КОД или ВЕНДОР/КОД/ВАРИАНТ.</translation>
    </message>
    <message>
        <source>(favourite)</source>
        <translation>(в избранном)</translation>
    </message>
    <message>
        <source>(not in the catalogue)</source>
        <translation>(нет в каталоге)</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Метки: %1</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Статус: %1</translation>
    </message>
    <message>
        <source>changed in two places</source>
        <translation>изменена в двух местах</translation>
    </message>
</context>
<context>
    <name>errdex::cli::NotesMergeVerb</name>
    <message>
        <source>notes merge FILES…</source>
        <translation>notes merge ФАЙЛЫ…</translation>
    </message>
    <message>
        <source>Take in what others have written with “notes export”.</source>
        <translation>Добавить заметки коллег из файлов команды «notes export».</translation>
    </message>
    <message>
        <source>Files may be taken in in any order and any number of times. A note that was changed in two places is kept in both versions until one is chosen.</source>
        <translation>Файлы можно добавлять в любом порядке и сколько угодно раз. Заметка, изменённая в двух местах, хранится в обоих вариантах, пока вы не выберете один.</translation>
    </message>
    <message>
        <source>Nothing of yours is lost.</source>
        <translation>Ничего вашего не потеряется.</translation>
    </message>
    <message>
        <source>Name the files to take in.</source>
        <translation>Укажите файлы, которые нужно добавить.</translation>
    </message>
    <message>
        <source>“%1”: notes: %2 new, %3 changed, %4 removed, %5 changed in two places; other marks: %6.</source>
        <translation>«%1»: заметки: новых %2, изменено %3, удалено %4, изменено в двух местах %5; других пометок: %6.</translation>
    </message>
    <message>
        <source>“%1”: own entries and texts: %2 new, %3 changed, %4 removed, %5 written in two places.</source>
        <translation>«%1»: свои коды и тексты: новых — %2, изменённых — %3, удалённых — %4, написанных в двух местах — %5.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::NotesMoveVerb</name>
    <message>
        <source>notes move NOTE VENDOR/CODE[/VARIANT]</source>
        <translation>notes move ЗАМЕТКА ВЕНДОР/КОД[/ВАРИАНТ]</translation>
    </message>
    <message>
        <source>Hang a note on another code, as when the vendor has renumbered it.</source>
        <translation>Перенести заметку к другому коду, например если вендор сменил нумерацию.</translation>
    </message>
    <message>
        <source>“notes list” shows the name of each note: 32 letters and digits; the first eight are enough.</source>
        <translation>«notes list» показывает имя каждой заметки: 32 буквы и цифры; достаточно первых восьми.</translation>
    </message>
    <message>
        <source>The note hangs on 1002 now.</source>
        <translation>Теперь заметка относится к 1002.</translation>
    </message>
    <message>
        <source>Name the note and the record to hang it on.</source>
        <translation>Укажите заметку и запись, к которой её перенести.</translation>
    </message>
    <message>
        <source>There is no note “%1”.</source>
        <translation>Заметки «%1» нет.</translation>
    </message>
    <message>
        <source>“%1” names several notes, or one that was changed in two places.</source>
        <translation>«%1» подходит к нескольким заметкам или к одной, изменённой в двух местах.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::PackInstallVerb</name>
    <message>
        <source>%1 PATH</source>
        <comment>a verb and its argument</comment>
        <translation>%1 ПУТЬ</translation>
    </message>
    <message>
        <source>A pack is an .errdex-pack file, a folder of vendor files, or one vendor file.</source>
        <translation>Пакет — это файл .errdex-pack, папка с файлами вендоров или один файл вендора.</translation>
    </message>
    <message>
        <source>Install a pack of codes beside the shipped catalogue.</source>
        <translation>Установить пакет кодов рядом с поставляемым каталогом.</translation>
    </message>
    <message>
        <source>Its codes are found from now on.</source>
        <translation>С этого момента его коды находятся поиском.</translation>
    </message>
    <message>
        <source>Put a newer version of a pack in place and say what has changed.</source>
        <translation>Заменить пакет более новой версией и показать, что изменилось.</translation>
    </message>
    <message>
        <source>“packs rollback acme” takes it back.</source>
        <translation>Отменить это можно командой «packs rollback acme».</translation>
    </message>
    <message>
        <source>Show what an update with this pack would change.</source>
        <translation>Показать, что изменит обновление этим пакетом.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Ничего не меняется.</translation>
    </message>
    <message>
        <source>%1, %2, %3, %4.</source>
        <comment>counts of codes: new, reworded, removed, renumbered</comment>
        <translation>%1, %2, %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n new code(s)</source>
        <translation>
            <numerusform>%n новый код</numerusform>
            <numerusform>%n новых кода</numerusform>
            <numerusform>%n новых кодов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reworded</source>
        <translation>
            <numerusform>у %n изменён текст</numerusform>
            <numerusform>у %n изменён текст</numerusform>
            <numerusform>у %n изменён текст</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n удалён</numerusform>
            <numerusform>%n удалено</numerusform>
            <numerusform>%n удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renumbered</source>
        <translation>
            <numerusform>%n получил другой номер</numerusform>
            <numerusform>%n получили другие номера</numerusform>
            <numerusform>%n получили другие номера</numerusform>
        </translation>
    </message>
    <message>
        <source>Name one pack: a file or a folder.</source>
        <translation>Укажите один пакет: файл или папку.</translation>
    </message>
    <message>
        <source>Stopped; nothing was changed.</source>
        <translation>Остановлено; ничего не изменено.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s); nothing was changed.</source>
        <translation>
            <numerusform>%n ошибка; ничего не изменено.</numerusform>
            <numerusform>%n ошибки; ничего не изменено.</numerusform>
            <numerusform>%n ошибок; ничего не изменено.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is installed already, in version %2. “packs update” puts this one in its place.</source>
        <translation>Пакет «%1» уже установлен, его версия — %2. Заменить его этим можно командой «packs update».</translation>
    </message>
    <message>
        <source>“%1” is not installed. “packs install” installs it.</source>
        <translation>Пакет «%1» не установлен. Установить его можно командой «packs install».</translation>
    </message>
    <message>
        <source>“%1” comes from the shared folder “%2” and is updated there.</source>
        <translation>Пакет «%1» взят из общей папки «%2» и обновляется там.</translation>
    </message>
    <message>
        <source>“%1” %2: %3 of %4.</source>
        <comment>a pack with its version, its numbers of records and of vendors</comment>
        <translation>«%1» %2: %3, %4.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n vendor(s)</source>
        <translation>
            <numerusform>%n вендор</numerusform>
            <numerusform>%n вендора</numerusform>
            <numerusform>%n вендоров</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::cli::PacksVerb</name>
    <message>
        <source>packs list [options]</source>
        <translation>packs list [параметры]</translation>
    </message>
    <message>
        <source>List the packs that are installed.</source>
        <translation>Показать установленные пакеты.</translation>
    </message>
    <message>
        <source>Their ids, for the other verbs.</source>
        <translation>Их обозначения для других команд.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>Лишнее слово «%1».</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Обозначение</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Кодов</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>неисправен</translation>
    </message>
    <message>
        <source>to be compiled again</source>
        <translation>ждёт повторной сборки</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>отключён</translation>
    </message>
    <message>
        <source>%1 ID</source>
        <comment>a verb and its argument</comment>
        <translation>%1 ИД</translation>
    </message>
    <message>
        <source>Use a disabled pack again.</source>
        <translation>Снова использовать отключённый пакет.</translation>
    </message>
    <message>
        <source>Its codes are found again.</source>
        <translation>Его коды снова находятся поиском.</translation>
    </message>
    <message>
        <source>Keep a pack without using it.</source>
        <translation>Отключить пакет, не удаляя его.</translation>
    </message>
    <message>
        <source>Its codes are not found until it is enabled.</source>
        <translation>Его коды не находятся поиском, пока он отключён.</translation>
    </message>
    <message>
        <source>Remove a pack; your notes on its codes stay.</source>
        <translation>Удалить пакет; ваши заметки к его кодам останутся.</translation>
    </message>
    <message>
        <source>The pack with this id.</source>
        <translation>Пакет с этим обозначением.</translation>
    </message>
    <message>
        <source>Go back to the version of a pack before its update; a second time, forth again.</source>
        <translation>Вернуться к версии пакета до обновления; повторно — снова к новой.</translation>
    </message>
    <message>
        <source>After an update that was a mistake.</source>
        <translation>После ошибочного обновления.</translation>
    </message>
    <message>
        <source>Name one pack by its id; “packs list” shows them.</source>
        <translation>Укажите обозначение одного пакета; их показывает «packs list».</translation>
    </message>
    <message>
        <source>“%1” is in use.</source>
        <translation>Пакет «%1» используется.</translation>
    </message>
    <message>
        <source>“%1” is disabled.</source>
        <translation>Пакет «%1» отключён.</translation>
    </message>
    <message>
        <source>“%1” was removed.</source>
        <translation>Пакет «%1» удалён.</translation>
    </message>
    <message>
        <source>“%1” is at version %2 again.</source>
        <translation>У пакета «%1» снова версия %2.</translation>
    </message>
    <message>
        <source>Form of the output; table by default.</source>
        <translation>Вид вывода; по умолчанию таблица.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::Progress</name>
    <message numerus="yes">
        <source>Reading: %Ln record(s), %1%</source>
        <translation>
            <numerusform>Чтение: %Ln запись, %1 %</numerusform>
            <numerusform>Чтение: %Ln записи, %1 %</numerusform>
            <numerusform>Чтение: %Ln записей, %1 %</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indexing %Ln record(s)…</source>
        <translation>
            <numerusform>Построение индекса: %Ln запись…</numerusform>
            <numerusform>Построение индекса: %Ln записи…</numerusform>
            <numerusform>Построение индекса: %Ln записей…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Writing: %Ln record(s), %1%</source>
        <translation>
            <numerusform>Экспорт: %Ln запись, %1 %</numerusform>
            <numerusform>Экспорт: %Ln записи, %1 %</numerusform>
            <numerusform>Экспорт: %Ln записей, %1 %</numerusform>
        </translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>errdex::cli::RestoreVerb</name>
    <message>
        <source>restore NUMBER|FILE</source>
        <translation>restore НОМЕР|ФАЙЛ</translation>
    </message>
    <message>
        <source>Put a backup in place of your notes, favourites and history.</source>
        <translation>Заменить ваши заметки, избранное и историю резервной копией.</translation>
    </message>
    <message>
        <source>What is there now is backed up first, so that a restore can be undone by another.</source>
        <translation>Сначала сохраняется копия того, что есть сейчас, поэтому восстановление можно отменить таким же способом.</translation>
    </message>
    <message>
        <source>The backup with this number.</source>
        <translation>Копия с этим номером.</translation>
    </message>
    <message>
        <source>Name one backup: its number, or its file.</source>
        <translation>Укажите одну копию: её номер или файл.</translation>
    </message>
    <message>
        <source>There is no backup %1; “backup --list” shows those that are there.</source>
        <translation>Копии %1 нет; имеющиеся показывает «backup --list».</translation>
    </message>
    <message>
        <source>“%1” was put in place.</source>
        <translation>Данные восстановлены из «%1».</translation>
    </message>
</context>
<context>
    <name>errdex::cli::SearchVerb</name>
    <message>
        <source>search QUERY… [options]</source>
        <translation>search ЗАПРОС… [параметры]</translation>
    </message>
    <message>
        <source>Find records by code, name, text, vendor or category, in both languages at once.</source>
        <translation>Найти записи по коду, имени, тексту, вендору или категории — сразу на обоих языках.</translation>
    </message>
    <message>
        <source>Form of the output; table by default. json, csv and tsv have both languages unless --lang is given; json always has.</source>
        <translation>Вид вывода; по умолчанию таблица. В csv и tsv без параметра --lang выводятся оба языка, в json — всегда оба.</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>At most this many records; all by default.</source>
        <translation>Вывести не больше N записей; по умолчанию все.</translation>
    </message>
    <message>
        <source>Whose code is it?</source>
        <translation>Чей это код?</translation>
    </message>
    <message>
        <source>Planfix&apos;s code 1001, in Russian.</source>
        <translation>Код 1001 вендора Planfix — на русском языке.</translation>
    </message>
    <message>
        <source>For another program.</source>
        <translation>Для другой программы.</translation>
    </message>
    <message>
        <source>A negative code.</source>
        <translation>Отрицательный код.</translation>
    </message>
    <message>
        <source>--limit takes a number from 1, not “%1”.</source>
        <translation>Параметр --limit принимает число от 1, а не «%1».</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>По запросу «%1» ничего не найдено.</translation>
    </message>
    <message>
        <source>--columns goes with --format csv, tsv or md.</source>
        <translation>Параметр --columns задаётся вместе с --format csv, tsv или md.</translation>
    </message>
    <message>
        <source>Several words must all match; “quoted words” must stand together. Fields: vendor:planfix (or planfix:1001), cat:tasks, http:404, http:4xx, name:TOKEN, code:400-499. An empty query finds everything. A negative code such as -1 is written as it is; put -- before a query that begins with another dash. A query that finds nothing is tried under the other keyboard layout, as a transliteration and without typos; what it was read as is said on the error output.</source>
        <translation>Должны найтись все слова запроса; &quot;слова в кавычках&quot; должны стоять рядом. Поля: vendor:planfix (или planfix:1001), cat:tasks, http:404, http:4xx, name:TOKEN, code:400-499. Пустой запрос находит всё. Отрицательный код, например -1, пишется как есть; если запрос начинается с дефиса по другой причине, поставьте перед ним --. Если по запросу ничего не найдено, он читается в другой раскладке, как транслит и без опечаток; о том, как он прочитан, сообщается в поток ошибок.</translation>
    </message>
    <message>
        <source>In the table, say of each record what the query matched.</source>
        <translation>В таблице указать для каждой записи, что совпало с запросом.</translation>
    </message>
    <message>
        <source>Typed under the wrong keyboard layout.</source>
        <translation>Набрано не в той раскладке.</translation>
    </message>
    <message>
        <source>Found by</source>
        <comment>title of a column</comment>
        <translation>Найдено по</translation>
    </message>
    <message>
        <source>--explain goes with the table.</source>
        <translation>--explain применим только к таблице.</translation>
    </message>
    <message>
        <source>No record passes these filters.</source>
        <translation>Под эти фильтры не подходит ни одна запись.</translation>
    </message>
    <message>
        <source>Nothing found for “%1” with these filters.</source>
        <translation>По запросу «%1» с этими фильтрами ничего не найдено.</translation>
    </message>
    <message>
        <source>To look for error codes inside a text: errdex-cli decode FILE, or decode - for the input.</source>
        <translation>Найти коды ошибок внутри текста: errdex-cli decode ФАЙЛ или decode - для стандартного ввода.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::Selection</name>
    <message>
        <source>SLUG</source>
        <translation>ВЕНДОР</translation>
    </message>
    <message>
        <source>Only this vendor; may be given several times.</source>
        <translation>Только этот вендор; можно указать несколько раз.</translation>
    </message>
    <message>
        <source>CATEGORY</source>
        <translation>КАТЕГОРИЯ</translation>
    </message>
    <message>
        <source>Only this category: “tasks” of any vendor, or “planfix/tasks”; may be given several times.</source>
        <translation>Только эта категория: «tasks» у любого вендора или «planfix/tasks»; можно указать несколько раз.</translation>
    </message>
    <message>
        <source>STATUS</source>
        <translation>СТАТУС</translation>
    </message>
    <message>
        <source>Only this HTTP status: 404, a class such as 4xx, or “none”; may be given several times.</source>
        <translation>Только этот статус HTTP: 404, класс, например 4xx, или «none» (без статуса); можно указать несколько раз.</translation>
    </message>
    <message>
        <source>Language of the texts.</source>
        <translation>Язык текстов.</translation>
    </message>
    <message>
        <source>A,B,…</source>
        <translation>A,B,…</translation>
    </message>
    <message>
        <source>There is no vendor “%1”. The vendors are: %2.</source>
        <translation>Вендора «%1» нет. Есть вендоры: %2.</translation>
    </message>
    <message>
        <source>There is no category “%1”. The categories are: %2.</source>
        <translation>Категории «%1» нет. Есть категории: %2.</translation>
    </message>
    <message>
        <source>There is no category “%1”. The nearest are: %2. All are listed by “%3”.</source>
        <translation>Категории «%1» нет. Ближайшие: %2. Полный список: «%3».</translation>
    </message>
    <message>
        <source>--http takes a status from 100 to 599, a class from 1xx to 5xx, or “none”, not “%1”.</source>
        <translation>Параметр --http принимает статус от 100 до 599, класс от 1xx до 5xx или «none», а не «%1».</translation>
    </message>
    <message>
        <source>--lang takes ru, en or both, not “%1”.</source>
        <translation>Параметр --lang принимает ru, en или both, а не «%1».</translation>
    </message>
    <message>
        <source>--lang takes ru or en, not “%1”.</source>
        <translation>Параметр --lang принимает ru или en, а не «%1».</translation>
    </message>
    <message>
        <source>There is no format “%1” here. The formats are: %2.</source>
        <translation>Формата «%1» здесь нет. Есть форматы: %2.</translation>
    </message>
    <message>
        <source>There is no column “%1”. The columns are: %2.</source>
        <translation>Столбца «%1» нет. Есть столбцы: %2.</translation>
    </message>
    <message>
        <source>Search for exactly the words given, even if nothing has them: no other keyboard layout, no typos.</source>
        <translation>Искать именно эти слова, даже если их нигде нет: без другой раскладки и исправления опечаток.</translation>
    </message>
    <message>
        <source>%1 To search for “%2”, add --as-typed.</source>
        <comment>%1 is a whole sentence</comment>
        <translation>%1 Чтобы искать «%2», добавьте --as-typed.</translation>
    </message>
    <message>
        <source>Columns of a table, in this order: %1. Those with texts take _en or _ru at their end.</source>
        <translation>Столбцы таблицы, в этом порядке: %1. К столбцам с текстами добавляется _en или _ru.</translation>
    </message>
    <message>
        <source>“%1” does not name a record; write VENDOR/CODE, as planfix/1001.</source>
        <translation>«%1» не указывает на запись; напишите ВЕНДОР/КОД, например planfix/1001.</translation>
    </message>
</context>
<context>
    <name>errdex::cli::ShowVerb</name>
    <message>
        <source>show VENDOR/CODE[/VARIANT] [options]</source>
        <translation>show ВЕНДОР/КОД[/ВАРИАНТ] [параметры]</translation>
    </message>
    <message>
        <source>Show everything known of one code of one vendor.</source>
        <translation>Показать всё, что известно об одном коде одного вендора.</translation>
    </message>
    <message>
        <source>A code that stands several times at its vendor has variants 1, 2, 3…; without a variant all are shown.</source>
        <translation>У кода, который встречается у вендора несколько раз, есть варианты 1, 2, 3…; если вариант не указан, выводятся все.</translation>
    </message>
    <message>
        <source>Form of the output; text by default.</source>
        <translation>Вид вывода; по умолчанию текст.</translation>
    </message>
    <message>
        <source>Both languages, the vendor&apos;s own text marked.</source>
        <translation>Оба языка; собственный текст вендора помечен.</translation>
    </message>
    <message>
        <source>One of three meanings, to paste into a ticket.</source>
        <translation>Одно из трёх значений кода — для вставки в заявку.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Name one record: VENDOR/CODE or VENDOR/CODE/VARIANT.</source>
        <translation>Укажите одну запись: ВЕНДОР/КОД или ВЕНДОР/КОД/ВАРИАНТ.</translation>
    </message>
    <message>
        <source>(original)</source>
        <translation>(оригинал)</translation>
    </message>
    <message>
        <source>(translation)</source>
        <translation>(перевод)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>HTTP status, then its class</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>retrieved on %1</source>
        <translation>получено %1</translation>
    </message>
</context>
<context>
    <name>errdex::cli::SnippetVerb</name>
    <message>
        <source>snippet --template NAME VENDOR/CODE… [options]</source>
        <translation>snippet --template ИМЯ ВЕНДОР/КОД… [параметры]</translation>
    </message>
    <message>
        <source>Write records as a template says: a reply, a table, code.</source>
        <translation>Вывести записи по шаблону: ответ клиенту, таблицу, код программы.</translation>
    </message>
    <message>
        <source>The records are named, or found with --query and the options that narrow it; --vendor alone takes a whole vendor. Templates are the built-in ones and those of your own that the window manages.</source>
        <translation>Записи можно назвать или найти с помощью --query и параметров, которые его сужают; один только --vendor берёт вендора целиком. Шаблоны — встроенные и ваши собственные, которыми управляет окно программы.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>Which template; --list tells their names.</source>
        <translation>Какой шаблон; имена показывает --list.</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>ФАЙЛ</translation>
    </message>
    <message>
        <source>A template in a file of yours; - is the standard input.</source>
        <translation>Шаблон из вашего файла; - — стандартный ввод.</translation>
    </message>
    <message>
        <source>List the templates.</source>
        <translation>Показать список шаблонов.</translation>
    </message>
    <message>
        <source>QUERY</source>
        <translation>ЗАПРОС</translation>
    </message>
    <message>
        <source>The records that this query finds, in its order; as for search.</source>
        <translation>Записи, которые находит этот запрос, в том же порядке; как для search.</translation>
    </message>
    <message>
        <source>A reply to a customer, in Russian.</source>
        <translation>Ответ клиенту на русском языке.</translation>
    </message>
    <message>
        <source>A whole vendor as Python.</source>
        <translation>Вендор целиком на Python.</translation>
    </message>
    <message>
        <source>What a query finds, for Jira.</source>
        <translation>Найденное по запросу — для Jira.</translation>
    </message>
    <message>
        <source>What there is.</source>
        <translation>Какие шаблоны есть.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Формат</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Название</translation>
    </message>
    <message>
        <source>own</source>
        <translation>свой</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>изменён</translation>
    </message>
    <message>
        <source>with an error</source>
        <translation>с ошибкой</translation>
    </message>
    <message>
        <source>There is no template “%1”. The nearest are: %2. --list shows them all.</source>
        <translation>Шаблона «%1» нет. Ближайшие: %2. Все показывает --list.</translation>
    </message>
    <message>
        <source>Name records (VENDOR/CODE), or choose them with --query or --vendor.</source>
        <translation>Назовите записи (ВЕНДОР/КОД) или выберите их с помощью --query или --vendor.</translation>
    </message>
    <message>
        <source>Nothing matches; nothing was written.</source>
        <translation>Ничего не найдено; ничего не выведено.</translation>
    </message>
    <message>
        <source>The records have nothing for this template; nothing was written.</source>
        <translation>У записей нет ничего для этого шаблона; ничего не выведено.</translation>
    </message>
    <message>
        <source>Give one template: --template NAME, or --template-file FILE.</source>
        <translation>Укажите один шаблон: --template ИМЯ или --template-file ФАЙЛ.</translation>
    </message>
    <message>
        <source>Either name records or give a query, not both.</source>
        <translation>Либо назовите записи, либо задайте запрос, но не то и другое сразу.</translation>
    </message>
    <message>
        <source>%1, line %2, column %3. %4</source>
        <translation>%1, строка %2, символ %3. %4</translation>
    </message>
</context>
<context>
    <name>errdex::cli::VendorsVerb</name>
    <message>
        <source>vendors [options]</source>
        <translation>vendors [параметры]</translation>
    </message>
    <message>
        <source>List the vendors of the catalogue.</source>
        <translation>Перечислить вендоров каталога.</translation>
    </message>
    <message>
        <source>Form of the output; table by default. json has the categories too.</source>
        <translation>Вид вывода; по умолчанию таблица. В json есть и категории.</translation>
    </message>
    <message>
        <source>Slugs, names and numbers of records.</source>
        <translation>Обозначения, названия и число записей.</translation>
    </message>
    <message>
        <source>Slug</source>
        <translation>Обозначение</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Записей</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Продукт</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>Лишнее слово «%1».</translation>
    </message>
</context>
<context>
    <name>errdex::cli::Verb</name>
    <message>
        <source>See “%1”.</source>
        <translation>Справка: «%1».</translation>
    </message>
</context>
<context>
    <name>errdex::decoding</name>
    <message>
        <source>The keys %1 are those of this vendor&apos;s responses.</source>
        <translation>Ключи %1 — как в ответах этого вендора.</translation>
    </message>
    <message>
        <source>The name %1 is this record&apos;s.</source>
        <translation>%1 — имя этой записи.</translation>
    </message>
    <message>
        <source>The message is this record&apos;s.</source>
        <translation>Сообщение совпадает с сообщением этой записи.</translation>
    </message>
    <message>
        <source>The message is much like this record&apos;s.</source>
        <translation>Сообщение похоже на сообщение этой записи.</translation>
    </message>
    <message>
        <source>This record comes with the HTTP status %1.</source>
        <translation>Эта запись возвращается со статусом HTTP %1.</translation>
    </message>
    <message>
        <source>The text speaks of an HTTP status.</source>
        <translation>В тексте речь о статусе HTTP.</translation>
    </message>
    <message>
        <source>The host name has “%1” in it.</source>
        <translation>В имени хоста есть «%1».</translation>
    </message>
    <message>
        <source>The same line names “%1”.</source>
        <translation>В той же строке назван «%1».</translation>
    </message>
    <message>
        <source>“%1” is named nearby.</source>
        <translation>Рядом назван «%1».</translation>
    </message>
    <message>
        <source>Other codes of this vendor stand in the same text.</source>
        <translation>В этом же тексте есть другие коды этого вендора.</translation>
    </message>
    <message>
        <source>This vendor has this code.</source>
        <translation>У этого вендора есть такой код.</translation>
    </message>
    <message>
        <source>The code is not in the catalogue.</source>
        <translation>Этого кода нет в каталоге.</translation>
    </message>
    <message>
        <source>The text itself says: “%1”.</source>
        <translation>В самом тексте: «%1».</translation>
    </message>
</context>
<context>
    <name>errdex::importing</name>
    <message>
        <source>the field is missing</source>
        <translation>поле отсутствует</translation>
    </message>
    <message>
        <source>must be a string</source>
        <translation>должно быть строкой</translation>
    </message>
    <message>
        <source>must not be empty</source>
        <translation>не должно быть пустым</translation>
    </message>
    <message>
        <source>must not begin or end with a space</source>
        <translation>не должно начинаться или заканчиваться пробелом</translation>
    </message>
    <message>
        <source>must not contain line breaks or control characters</source>
        <translation>не должно содержать переводов строки и управляющих символов</translation>
    </message>
    <message>
        <source>contains half of a character (a lone surrogate)</source>
        <translation>содержит половину символа (одиночный суррогат)</translation>
    </message>
    <message>
        <source>must be a whole number from %1 to %2</source>
        <translation>должно быть целым числом от %1 до %2</translation>
    </message>
    <message>
        <source>must be true or false</source>
        <translation>должно быть true или false</translation>
    </message>
    <message>
        <source>must be an array</source>
        <translation>должно быть массивом</translation>
    </message>
    <message>
        <source>must be an object with the texts “en” and “ru”</source>
        <translation>должно быть объектом с текстами «en» и «ru»</translation>
    </message>
    <message>
        <source>must be one of: %1</source>
        <translation>допустимые значения: %1</translation>
    </message>
    <message>
        <source>must be an object</source>
        <translation>должно быть объектом</translation>
    </message>
    <message>
        <source>unknown field</source>
        <translation>неизвестное поле</translation>
    </message>
    <message>
        <source>the file is not UTF-8</source>
        <translation>файл не в кодировке UTF-8</translation>
    </message>
    <message>
        <source>the file contains the character U+0000</source>
        <translation>файл содержит символ U+0000</translation>
    </message>
    <message>
        <source>this is not JSON (%1)</source>
        <translation>это не JSON (%1)</translation>
    </message>
    <message>
        <source>the file must hold one JSON object</source>
        <translation>в файле должен быть один объект JSON</translation>
    </message>
    <message>
        <source>the key “%1” stands twice</source>
        <translation>ключ «%1» встречается дважды</translation>
    </message>
    <message>
        <source>must consist of small Latin letters, digits and single hyphens</source>
        <translation>должно состоять из строчных латинских букв, цифр и одиночных дефисов</translation>
    </message>
    <message>
        <source>must begin with https:// or http://</source>
        <translation>должно начинаться с https:// или http://</translation>
    </message>
    <message>
        <source>must be the file&apos;s name: %1</source>
        <translation>должно совпадать с именем файла: %1</translation>
    </message>
    <message>
        <source>must be a date such as 2026-11-23</source>
        <translation>должно быть датой вида 2026-11-23</translation>
    </message>
    <message>
        <source>has a placeholder other than: %1</source>
        <translation>содержит подстановку не из списка: %1</translation>
    </message>
    <message>
        <source>“%1” stands twice</source>
        <translation>«%1» встречается дважды</translation>
    </message>
    <message>
        <source>“%1” is not among the categories of the file</source>
        <translation>«%1» нет среди категорий файла</translation>
    </message>
    <message>
        <source>the record has neither a message nor a description</source>
        <translation>у записи нет ни сообщения, ни описания</translation>
    </message>
    <message>
        <source>“%1” is not among the footnotes of the file</source>
        <translation>«%1» нет среди сносок файла</translation>
    </message>
    <message>
        <source>must be absent where a code stands once</source>
        <translation>должно отсутствовать, если код встречается один раз</translation>
    </message>
    <message>
        <source>the code stands %1 times: its variants must be numbered from 1</source>
        <translation>код встречается несколько раз (%1): его варианты должны быть пронумерованы с 1</translation>
    </message>
    <message>
        <source>no record is in the category “%1”</source>
        <translation>в категории «%1» нет ни одной записи</translation>
    </message>
    <message>
        <source>the name “%1” is taken by %2 already</source>
        <translation>имя «%1» уже занято: %2</translation>
    </message>
    <message>
        <source>there is no text, neither “en” nor “ru”</source>
        <translation>нет текста: ни «en», ни «ru»</translation>
    </message>
    <message>
        <source>no such pack is installed</source>
        <translation>такой пакет не установлен</translation>
    </message>
    <message>
        <source>this Errdex cannot compile packs of the kind “%1”</source>
        <translation>эта версия Errdex не умеет собирать пакеты вида «%1»</translation>
    </message>
    <message>
        <source>there is no version before to go back to</source>
        <translation>предыдущей версии, к которой можно вернуться, нет</translation>
    </message>
    <message>
        <source>is too long</source>
        <translation>слишком длинное значение</translation>
    </message>
    <message>
        <source>no JSON from byte %1 on</source>
        <translation>начиная с байта %1 это не JSON</translation>
    </message>
    <message>
        <source>this is no pack: its format is not “%1”</source>
        <translation>это не пакет: формат не «%1»</translation>
    </message>
    <message>
        <source>made for a newer Errdex (pack format %1): update Errdex</source>
        <translation>создан для более новой версии Errdex (формат пакета %1): обновите Errdex</translation>
    </message>
    <message>
        <source>there is no vendor in the pack</source>
        <translation>в пакете нет ни одного вендора</translation>
    </message>
    <message>
        <source>there is no vendor file (.json) in the folder</source>
        <translation>в папке нет файлов вендоров (.json)</translation>
    </message>
    <message>
        <source>a pack with the id “%1” is installed already</source>
        <translation>пакет с обозначением «%1» уже установлен</translation>
    </message>
    <message>
        <source>a row that begins here is longer than %1 MB</source>
        <translation>строка, которая начинается здесь, длиннее %1 МБ</translation>
    </message>
    <message>
        <source>in the row that begins here a quotation mark is never closed</source>
        <translation>в строке, которая начинается здесь, не закрыта кавычка</translation>
    </message>
    <message>
        <source>has bytes that are no letter of the encoding; they became “�”</source>
        <translation>есть байты, которых нет в кодировке; они заменены на «�»</translation>
    </message>
    <message>
        <source>text stands behind a closing quotation mark; the cell was taken as it stands</source>
        <translation>после закрывающей кавычки идёт текст; ячейка взята как есть</translation>
    </message>
    <message>
        <source>there is no table in it</source>
        <translation>в файле нет таблицы</translation>
    </message>
    <message>
        <source>the sample is no JSON object</source>
        <translation>образец — не объект JSON</translation>
    </message>
    <message>
        <source>the sample has no key that may hold a code</source>
        <translation>в образце нет ключа, в котором может быть код</translation>
    </message>
    <message>
        <source>no column is the code</source>
        <translation>ни в одном столбце нет кода</translation>
    </message>
    <message>
        <source>no column is the vendor, and none is named</source>
        <translation>ни в одном столбце нет вендора, и он не назван</translation>
    </message>
    <message>
        <source>has %1 cells, the titles are %2; the surplus is kept as attributes</source>
        <translation>ячеек %1, а заголовков %2; лишние сохранены как дополнительные сведения</translation>
    </message>
    <message>
        <source>there are no records in it</source>
        <translation>в файле нет записей</translation>
    </message>
    <message>
        <source>is no plan of an import</source>
        <translation>это не план импорта</translation>
    </message>
    <message>
        <source>is no JSON from here on</source>
        <translation>отсюда и дальше это не JSON</translation>
    </message>
    <message>
        <source>the line is no JSON value</source>
        <translation>строка — не значение JSON</translation>
    </message>
    <message>
        <source>control characters were taken out</source>
        <translation>управляющие символы убраны</translation>
    </message>
    <message>
        <source>“%1” is no HTTP status from 100 to 599; kept as it is</source>
        <translation>«%1» — не статус HTTP от 100 до 599; сохранено как есть</translation>
    </message>
    <message>
        <source>“%1” is no number of a variant; kept as it is</source>
        <translation>«%1» — не номер варианта; сохранено как есть</translation>
    </message>
    <message>
        <source>has no code</source>
        <translation>нет кода</translation>
    </message>
    <message>
        <source>a code of more than %1 characters is none</source>
        <translation>код длиннее %1 символов — не код</translation>
    </message>
    <message>
        <source>names no vendor</source>
        <translation>не назван вендор</translation>
    </message>
    <message>
        <source>more than 65 535 vendors</source>
        <translation>вендоров больше 65 535</translation>
    </message>
    <message>
        <source>the file is larger than %1 MB; as CSV or JSON Lines it may be of any size</source>
        <translation>файл больше %1 МБ; в виде CSV или JSON Lines он может быть любого размера</translation>
    </message>
    <message>
        <source>the workbook is damaged: %1</source>
        <translation>книга повреждена: %1</translation>
    </message>
    <message>
        <source>the file is damaged or no workbook</source>
        <translation>файл повреждён или это не книга XLSX</translation>
    </message>
    <message>
        <source>the workbook has too many texts; save it as CSV</source>
        <translation>в книге слишком много текстов; сохраните её как CSV</translation>
    </message>
    <message>
        <source>the sheet “%1” is left out: no column of it is a code</source>
        <translation>лист «%1» пропущен: ни в одном его столбце нет кода</translation>
    </message>
    <message>
        <source>a code that stands once has no number of a variant; left out: %1</source>
        <translation>у кода, который встречается один раз, нет номера варианта; пропущено номеров: %1</translation>
    </message>
</context>
<context>
    <name>errdex::models::FacetModel</name>
    <message>
        <source>Records</source>
        <translation>Записи</translation>
    </message>
    <message>
        <source>Vendors and categories</source>
        <translation>Вендоры и категории</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Статус HTTP</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>errdex::models::FindingsModel</name>
    <message>
        <source>unknown</source>
        <translation>неизвестен</translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>нет в каталоге</translation>
    </message>
    <message>
        <source>%1 (in the text: “%2”)</source>
        <translation>%1 (в тексте: «%2»)</translation>
    </message>
    <message>
        <source>%1%</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Количество</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>First line</source>
        <translation>Первая строка</translation>
    </message>
    <message>
        <source>Last line</source>
        <translation>Последняя строка</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Уверенность</translation>
    </message>
    <message>
        <source>%1 %2, variant %3 (%4%)</source>
        <translation>%1 %2, вариант %3 (%4 %)</translation>
    </message>
    <message>
        <source>%1 %2 (%3%)</source>
        <translation>%1 %2 (%3 %)</translation>
    </message>
</context>
<context>
    <name>errdex::models::TextRowsModel</name>
    <message>
        <source>has an error code</source>
        <translation>есть код ошибки</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Строка</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
</context>
<context>
    <name>errdex::snippets</name>
    <message>
        <source>Nothing can be escaped in a raw string; use a plain one.</source>
        <translation>В необработанной строке (raw string) нельзя экранировать символы; используйте обычную.</translation>
    </message>
    <message>
        <source>each of the records</source>
        <translation>каждая из записей</translation>
    </message>
    <message>
        <source>there is one record; inside, its fields may be used</source>
        <translation>запись одна; внутри доступны её поля</translation>
    </message>
    <message>
        <source>there are several records</source>
        <translation>записей несколько</translation>
    </message>
    <message>
        <source>how many records there are</source>
        <translation>число записей</translation>
    </message>
    <message>
        <source>today, as 2026-11-27</source>
        <translation>сегодняшняя дата в виде 2026-11-27</translation>
    </message>
    <message>
        <source>the language of the copy: en or ru</source>
        <translation>язык копии: en или ru</translation>
    </message>
    <message>
        <source>the copy is in English</source>
        <translation>копия на английском языке</translation>
    </message>
    <message>
        <source>the copy is in Russian</source>
        <translation>копия на русском языке</translation>
    </message>
    <message>
        <source>a table is wanted with the titles of its columns</source>
        <translation>таблица нужна с заголовками столбцов</translation>
    </message>
    <message>
        <source>each column of the table</source>
        <translation>каждый столбец таблицы</translation>
    </message>
    <message>
        <source>the title of the column</source>
        <translation>название столбца</translation>
    </message>
    <message>
        <source>the records are of several vendors</source>
        <translation>записи принадлежат нескольким вендорам</translation>
    </message>
    <message>
        <source>the name of the vendor; outside of records that of all of them</source>
        <translation>название вендора; вне записей — общего для всех</translation>
    </message>
    <message>
        <source>the short name of the vendor</source>
        <translation>обозначение вендора</translation>
    </message>
    <message>
        <source>the product of the vendor</source>
        <translation>продукт вендора</translation>
    </message>
    <message>
        <source>the address of the vendor&apos;s home page</source>
        <translation>адрес сайта вендора</translation>
    </message>
    <message>
        <source>the title of the source page</source>
        <translation>заголовок страницы источника</translation>
    </message>
    <message>
        <source>the address of the source page</source>
        <translation>адрес страницы источника</translation>
    </message>
    <message>
        <source>when the source was read</source>
        <translation>дата получения источника</translation>
    </message>
    <message>
        <source>1 for the first record, 2 for the second</source>
        <translation>1 у первой записи, 2 у второй</translation>
    </message>
    <message>
        <source>this is the first one (of the records or of a list)</source>
        <translation>это первая запись или первый элемент списка</translation>
    </message>
    <message>
        <source>this is the last one (of the records or of a list)</source>
        <translation>это последняя запись или последний элемент списка</translation>
    </message>
    <message>
        <source>the code</source>
        <translation>код</translation>
    </message>
    <message>
        <source>the code with its variant where it stands several times: 107/2</source>
        <translation>код с вариантом, если он встречается несколько раз: 107/2</translation>
    </message>
    <message>
        <source>the variant of the code, from 1</source>
        <translation>вариант кода, начиная с 1</translation>
    </message>
    <message>
        <source>the symbolic name</source>
        <translation>символьное имя</translation>
    </message>
    <message>
        <source>the HTTP status</source>
        <translation>статус HTTP</translation>
    </message>
    <message>
        <source>the HTTP status is 4xx</source>
        <translation>статус HTTP — 4xx</translation>
    </message>
    <message>
        <source>the HTTP status is 5xx</source>
        <translation>статус HTTP — 5xx</translation>
    </message>
    <message>
        <source>the category</source>
        <translation>категория</translation>
    </message>
    <message>
        <source>the category as the catalogue&apos;s files name it</source>
        <translation>категория, как она названа в файлах каталога</translation>
    </message>
    <message>
        <source>the message</source>
        <translation>сообщение</translation>
    </message>
    <message>
        <source>the description</source>
        <translation>описание</translation>
    </message>
    <message>
        <source>the message, or the description where there is no message</source>
        <translation>сообщение, а если его нет — описание</translation>
    </message>
    <message>
        <source>the description where there is a message as well</source>
        <translation>описание, если есть и сообщение</translation>
    </message>
    <message>
        <source>the summary is Errdex&apos;s translation, not the vendor&apos;s text</source>
        <translation>текст в summary — перевод Errdex, а не слова вендора</translation>
    </message>
    <message>
        <source>the operations that return the code</source>
        <translation>операции, которые возвращают код</translation>
    </message>
    <message>
        <source>each operation that returns the code</source>
        <translation>каждая операция, которая возвращает код</translation>
    </message>
    <message>
        <source>the operation</source>
        <translation>операция</translation>
    </message>
    <message>
        <source>the mark of its footnote</source>
        <translation>знак её сноски</translation>
    </message>
    <message>
        <source>each footnote of the record</source>
        <translation>каждая сноска записи</translation>
    </message>
    <message>
        <source>the mark of the footnote</source>
        <translation>знак сноски</translation>
    </message>
    <message>
        <source>the text of the footnote</source>
        <translation>текст сноски</translation>
    </message>
    <message>
        <source>each note of the vendor on this code</source>
        <translation>каждое примечание вендора к этому коду</translation>
    </message>
    <message>
        <source>the text of the note</source>
        <translation>текст примечания</translation>
    </message>
    <message>
        <source>where the code is defined</source>
        <translation>где определён код</translation>
    </message>
    <message>
        <source>vendor and code: planfix/1001</source>
        <translation>вендор и код: planfix/1001</translation>
    </message>
    <message>
        <source>a link that opens the record in Errdex</source>
        <translation>ссылка, открывающая запись в Errdex</translation>
    </message>
    <message>
        <source>the vendor&apos;s response with this code</source>
        <translation>ответ вендора с этим кодом</translation>
    </message>
    <message>
        <source>the shape of the response is likely, not documented</source>
        <translation>вид ответа предполагается, но не задокументирован</translation>
    </message>
    <message>
        <source>the whole record as a JSON object</source>
        <translation>вся запись в виде объекта JSON</translation>
    </message>
    <message>
        <source>the text of the record for each column of the table</source>
        <translation>текст записи для каждого столбца таблицы</translation>
    </message>
    <message>
        <source>the text of the cell</source>
        <translation>текст ячейки</translation>
    </message>
    <message>
        <source>the team&apos;s own note</source>
        <translation>заметка команды</translation>
    </message>
    <message>
        <source>the line of the pasted text in which the code stood</source>
        <translation>строка вставленного текста, в которой стоял код</translation>
    </message>
    <message>
        <source>the message of the pasted text where it differs from the catalogue&apos;s</source>
        <translation>сообщение из вставленного текста, если оно отличается от каталога</translation>
    </message>
    <message>
        <source>the number of that line</source>
        <translation>номер этой строки</translation>
    </message>
    <message>
        <source>A template begins with {{! and the lines “name: …” and “format: …”, then a line with }}.</source>
        <translation>Шаблон начинается с {{! и строк «name: …» и «format: …», за ними идёт строка с }}.</translation>
    </message>
    <message>
        <source>The header is not closed: “}}” is missing.</source>
        <translation>Заголовок не закрыт: не хватает «}}».</translation>
    </message>
    <message>
        <source>The header has lines “name:”, “name.en:”, “name.ru:”, “format:”, “language:”, “scope:” and “also:”.</source>
        <translation>В заголовке могут быть строки «name:», «name.en:», «name.ru:», «format:», «language:», «scope:» и «also:».</translation>
    </message>
    <message>
        <source>“%1” stands in the header already.</source>
        <translation>«%1» уже есть в заголовке.</translation>
    </message>
    <message>
        <source>The header gives no name: add a line “name: …”.</source>
        <translation>В заголовке нет названия: добавьте строку «name: …».</translation>
    </message>
    <message>
        <source>The header gives no format: add a line “format: …” with one of %1.</source>
        <translation>В заголовке нет формата: добавьте строку «format: …» с одним из значений: %1.</translation>
    </message>
    <message>
        <source>There is no format “%1”. The formats are %2.</source>
        <translation>Формата «%1» нет. Есть форматы: %2.</translation>
    </message>
    <message>
        <source>The language is en or ru.</source>
        <translation>Язык — en или ru.</translation>
    </message>
    <message>
        <source>The scope is record or records.</source>
        <translation>В строке «scope:» может быть record или records.</translation>
    </message>
    <message>
        <source>Inside of an element a value can only stand in a quoted attribute.</source>
        <translation>Внутри тега HTML значение может стоять только в атрибуте в кавычках.</translation>
    </message>
    <message>
        <source>Scripts and styles cannot take values.</source>
        <translation>Подставлять значения в скрипты и стили нельзя.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Не удалось прочитать файл: %1.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 text.</source>
        <translation>Файл — не текст в кодировке UTF-8.</translation>
    </message>
    <message>
        <source>The tag is not closed: “%1” is missing.</source>
        <translation>Тег не закрыт: не хватает «%1».</translation>
    </message>
    <message>
        <source>The tag is empty.</source>
        <translation>Пустой тег.</translation>
    </message>
    <message>
        <source>A template cannot take in another one ({{&gt;…}}, {{&lt;…}}, {{$…}}).</source>
        <translation>Шаблон не может включать другой шаблон ({{&gt;…}}, {{&lt;…}}, {{$…}}).</translation>
    </message>
    <message>
        <source>Delimiters are set like this: {{=&lt;% %&gt;=}}.</source>
        <translation>Разделители задаются так: {{=&lt;% %&gt;=}}.</translation>
    </message>
    <message>
        <source>A template has at most %1 characters.</source>
        <translation>В шаблоне может быть не больше %1 символов.</translation>
    </message>
    <message>
        <source>There is no field “%1”.</source>
        <translation>Поля «%1» нет.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Did you mean “%2”?</source>
        <translation>Поля «%1» нет. Возможно, имелось в виду «%2»?</translation>
    </message>
    <message>
        <source>“%1” is a field of one record: it stands inside {{#records}} or {{#one}}.</source>
        <translation>«%1» — поле одной записи: оно может стоять внутри {{#records}} или {{#one}}.</translation>
    </message>
    <message>
        <source>“%1” stands inside {{#%2}} only.</source>
        <translation>«%1» может стоять только внутри {{#%2}}.</translation>
    </message>
    <message>
        <source>“%1” is no text: write {{#%1}}…{{/%1}} around what it decides on.</source>
        <translation>«%1» — не текст: напишите {{#%1}}…{{/%1}} вокруг того, что от него зависит.</translation>
    </message>
    <message>
        <source>{{#%1}} is not closed: {{/%1}} is missing.</source>
        <translation>{{#%1}} не закрыт: не хватает {{/%1}}.</translation>
    </message>
    <message>
        <source>{{/%1}} closes nothing.</source>
        <translation>{{/%1}} ничего не закрывает.</translation>
    </message>
    <message>
        <source>{{/%1}} stands where {{/%2}} is expected, for line %3.</source>
        <translation>Здесь стоит {{/%1}}, а ожидается {{/%2}} — для строки %3.</translation>
    </message>
    <message>
        <source>{{#%1}} cannot stand where one record is meant already.</source>
        <translation>{{#%1}} не может стоять там, где речь уже идёт об одной записи.</translation>
    </message>
    <message>
        <source>A quotation mark, comment or element that is opened inside of {{#%1}} has to be closed there, and none from outside.</source>
        <translation>Кавычка, комментарий или тег HTML, открытые внутри {{#%1}}, должны закрываться там же, а открытые снаружи — снаружи.</translation>
    </message>
    <message>
        <source>Put “%1” into quotation marks or a comment: as it stands it would not be valid %2.</source>
        <translation>Поставьте «%1» в кавычки или в комментарий: иначе получится некорректный код (%2).</translation>
    </message>
    <message>
        <source>the name of the vendor as an identifier: OzApi</source>
        <translation>название вендора как идентификатор: OzApi</translation>
    </message>
    <message>
        <source>the name of the vendor as an identifier: ozApi</source>
        <translation>название вендора как идентификатор: ozApi</translation>
    </message>
    <message>
        <source>the name of the vendor as an identifier: oz_api</source>
        <translation>название вендора как идентификатор: oz_api</translation>
    </message>
    <message>
        <source>the name of the vendor as an identifier: OZ_API</source>
        <translation>название вендора как идентификатор: OZ_API</translation>
    </message>
    <message>
        <source>an identifier for the code, unique: NotAllowed</source>
        <translation>уникальный идентификатор для кода: NotAllowed</translation>
    </message>
    <message>
        <source>an identifier for the code, unique: notAllowed</source>
        <translation>уникальный идентификатор для кода: notAllowed</translation>
    </message>
    <message>
        <source>an identifier for the code, unique: not_allowed</source>
        <translation>уникальный идентификатор для кода: not_allowed</translation>
    </message>
    <message>
        <source>an identifier for the code, unique: NOT_ALLOWED</source>
        <translation>уникальный идентификатор для кода: NOT_ALLOWED</translation>
    </message>
    <message>
        <source>the code as a number or, unless all are numbers, as a string literal</source>
        <translation>код как число, а если не все коды — числа, то как строковый литерал</translation>
    </message>
    <message>
        <source>all codes are numbers</source>
        <translation>все коды — числа</translation>
    </message>
    <message>
        <source>a record before this one has the same code</source>
        <translation>у одной из предыдущих записей тот же код</translation>
    </message>
    <message>
        <source>the summaries of all records with this code</source>
        <translation>тексты summary всех записей с этим кодом</translation>
    </message>
    <message>
        <source>the HTTP status is 408, 425, 429, 500, 502, 503 or 504</source>
        <translation>статус HTTP — 408, 425, 429, 500, 502, 503 или 504</translation>
    </message>
    <message>
        <source>each further statement on the code: cause, what to do, severity …</source>
        <translation>каждое дополнительное сведение о коде: причина, что делать, серьёзность…</translation>
    </message>
    <message>
        <source>the short name of the statement: cause</source>
        <translation>краткое имя сведения: cause</translation>
    </message>
    <message>
        <source>what the statement is called</source>
        <translation>название сведения</translation>
    </message>
    <message>
        <source>the text of the statement</source>
        <translation>текст сведения</translation>
    </message>
    <message>
        <source>the cause, where the source names one</source>
        <translation>причина, если источник её называет</translation>
    </message>
    <message>
        <source>what to do, where the source says so</source>
        <translation>что делать, если источник об этом говорит</translation>
    </message>
</context>
<context>
    <name>errdex::ui::AboutWindow</name>
    <message>
        <source>One window however often Errdex is started, and links to records (errdex://) that open in it.</source>
        <translation>Одно окно, сколько бы раз ни запускали Errdex, и ссылки на записи (errdex://), которые в нём открываются.</translation>
    </message>
    <message>
        <source>A quick look-up by a shortcut that works in every program; an icon in the tray.</source>
        <translation>Быстрый поиск по сочетанию клавиш, которое работает в любой программе; значок в области уведомлений.</translation>
    </message>
    <message>
        <source>Settings in one place, shortcuts that can be changed, every command found by its words.</source>
        <translation>Настройки в одном месте, изменяемые сочетания клавиш, поиск любой команды по словам.</translation>
    </message>
    <message>
        <source>A high-contrast theme, text of any size, less motion.</source>
        <translation>Контрастная тема, текст любого размера, меньше анимации.</translation>
    </message>
    <message>
        <source>Codes in pasted responses and logs, with secrets masked.</source>
        <translation>Поиск кодов во вставленных ответах и журналах; секреты скрываются.</translation>
    </message>
    <message>
        <source>Copies as replies, tables and code, by templates that you can change.</source>
        <translation>Копирование в виде ответа, таблицы или кода по шаблонам, которые можно менять.</translation>
    </message>
    <message>
        <source>Notes, tags, favourites and history of your own.</source>
        <translation>Собственные заметки, метки, избранное и история.</translation>
    </message>
    <message>
        <source>Codes and texts of your own beside the vendors&apos;, shared with colleagues.</source>
        <translation>Свои коды и тексты рядом с кодами вендоров, обмен ими с коллегами.</translation>
    </message>
    <message>
        <source>Codes imported from tables, packs with versions, folders that are followed.</source>
        <translation>Импорт кодов из таблиц, пакеты с версиями, подписка на общие папки.</translation>
    </message>
    <message>
        <source>Export to tables, web pages, Markdown books and PDF; printing with a preview.</source>
        <translation>Экспорт в таблицы, веб-страницы, книги в Markdown и PDF, печать с предпросмотром.</translation>
    </message>
    <message>
        <source>About Errdex</source>
        <translation>Об Errdex</translation>
    </message>
    <message>
        <source>About</source>
        <translation>О программе</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Что нового</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Лицензии</translation>
    </message>
    <message>
        <source>Errdex %1</source>
        <translation>Errdex %1</translation>
    </message>
    <message>
        <source>An offline reference of API error codes, in Russian and in English. MIT licence. Made by the Errdex authors. The texts of the vendors belong to the vendors.</source>
        <translation>Автономный справочник кодов ошибок API на русском и английском языках. Лицензия MIT. Создан авторами Errdex. Тексты вендоров принадлежат вендорам.</translation>
    </message>
    <message>
        <source>Qt</source>
        <translation>Qt</translation>
    </message>
    <message>
        <source>Notes, favourites, history</source>
        <translation>Заметки, избранное, история</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message numerus="yes">
        <source>Catalogue of %Ln record(s)</source>
        <translation>
            <numerusform>Каталог: %Ln запись</numerusform>
            <numerusform>Каталог: %Ln записи</numerusform>
            <numerusform>Каталог: %Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>none is open</source>
        <translation>ни один не открыт</translation>
    </message>
    <message>
        <source>Nothing is ever sent anywhere.</source>
        <translation>Никакие данные никуда не отправляются.</translation>
    </message>
    <message>
        <source>Errdex is made with these libraries:</source>
        <translation>Errdex использует эти библиотеки:</translation>
    </message>
    <message>
        <source>The licence of Errdex itself</source>
        <translation>Лицензия самого Errdex</translation>
    </message>
    <message>
        <source>Back and forward through what you looked at; pinned records; records side by side.</source>
        <translation>Переходы назад и вперёд по просмотренному; закреплённые записи; сравнение записей бок о бок.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::Actions</name>
    <message>
        <source>Clear all</source>
        <translation>Сбросить всё</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Open catalogue…</source>
        <translation>&amp;Открыть каталог…</translation>
    </message>
    <message>
        <source>Open another catalogue file</source>
        <translation>Открыть другой файл каталога</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Экспортировать…</translation>
    </message>
    <message>
        <source>Write the rows found to a file</source>
        <translation>Сохранить найденные строки в файл</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Copy c&amp;ell</source>
        <translation>Копировать &amp;ячейку</translation>
    </message>
    <message>
        <source>Copy the current cell</source>
        <translation>Копировать текущую ячейку</translation>
    </message>
    <message>
        <source>Copy rows with &amp;headers</source>
        <translation>Копировать строки с &amp;заголовками</translation>
    </message>
    <message>
        <source>Copy the selected rows with the column titles, for a spreadsheet</source>
        <translation>Копировать выделенные строки с названиями столбцов — для электронной таблицы</translation>
    </message>
    <message>
        <source>&amp;Plain text</source>
        <translation>&amp;Простой текст</translation>
    </message>
    <message>
        <source>Copy the selected records as plain text</source>
        <translation>Копировать выделенные записи простым текстом</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>&amp;Markdown</translation>
    </message>
    <message>
        <source>Copy the selected records as Markdown</source>
        <translation>Копировать выделенные записи в формате Markdown</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Copy the selected records as JSON</source>
        <translation>Копировать выделенные записи в формате JSON</translation>
    </message>
    <message>
        <source>Sample &amp;response</source>
        <translation>П&amp;ример ответа</translation>
    </message>
    <message>
        <source>Copy the vendor&apos;s response with this code</source>
        <translation>Копировать ответ вендора с этим кодом</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Выделить всё</translation>
    </message>
    <message>
        <source>Select all rows found</source>
        <translation>Выделить все найденные строки</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Найти</translation>
    </message>
    <message>
        <source>Go to the search field</source>
        <translation>Перейти в поле поиска</translation>
    </message>
    <message>
        <source>Clear &amp;search</source>
        <translation>О&amp;чистить поиск</translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation>Очистить поле поиска</translation>
    </message>
    <message>
        <source>C&amp;lear all filters</source>
        <translation>&amp;Сбросить все фильтры</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить все фильтры</translation>
    </message>
    <message>
        <source>&amp;Filters</source>
        <translation>&amp;Фильтры</translation>
    </message>
    <message>
        <source>Show or hide the filters</source>
        <translation>Показать или скрыть панель фильтров</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>С&amp;ведения</translation>
    </message>
    <message>
        <source>Show or hide the details</source>
        <translation>Показать или скрыть панель сведений</translation>
    </message>
    <message>
        <source>Details &amp;beside the table</source>
        <translation>Сведения р&amp;ядом с таблицей</translation>
    </message>
    <message>
        <source>Show the details beside the table instead of below it</source>
        <translation>Показывать сведения рядом с таблицей, а не под ней</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Как в &amp;системе</translation>
    </message>
    <message>
        <source>Light or dark as the system is</source>
        <translation>Светлое или тёмное оформление — как в системе</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>С&amp;ветлое</translation>
    </message>
    <message>
        <source>Dark text on a light ground</source>
        <translation>Тёмный текст на светлом фоне</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Тёмное</translation>
    </message>
    <message>
        <source>Light text on a dark ground</source>
        <translation>Светлый текст на тёмном фоне</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>С&amp;бросить расположение</translation>
    </message>
    <message>
        <source>Put columns and panes back as they were at first</source>
        <translation>Вернуть столбцы и панели в исходное состояние</translation>
    </message>
    <message>
        <source>Content: &amp;Russian</source>
        <translation>Содержимое на &amp;русском языке</translation>
    </message>
    <message>
        <source>Show the records in Russian</source>
        <translation>Показывать записи на русском языке</translation>
    </message>
    <message>
        <source>Content: &amp;English</source>
        <translation>Содержимое на &amp;английском языке</translation>
    </message>
    <message>
        <source>Show the records in English</source>
        <translation>Показывать записи на английском языке</translation>
    </message>
    <message>
        <source>Content: &amp;both languages</source>
        <translation>Содержимое на &amp;обоих языках</translation>
    </message>
    <message>
        <source>Show the records in both languages, side by side</source>
        <translation>Показывать записи сразу на обоих языках</translation>
    </message>
    <message>
        <source>Russian interface</source>
        <translation>Интерфейс на русском языке</translation>
    </message>
    <message>
        <source>English interface</source>
        <translation>Интерфейс на английском языке</translation>
    </message>
    <message>
        <source>What can be typed into the search field</source>
        <translation>Что можно ввести в поле поиска</translation>
    </message>
    <message>
        <source>&amp;About Errdex</source>
        <translation>&amp;О программе Errdex</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Версия и лицензия</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>О &amp;Qt</translation>
    </message>
    <message>
        <source>About the library that Errdex is built with</source>
        <translation>О библиотеке, на которой построен Errdex</translation>
    </message>
    <message>
        <source>&amp;How to search</source>
        <translation>Как &amp;искать</translation>
    </message>
    <message>
        <source>&amp;Decode a file…</source>
        <translation>&amp;Разобрать файл…</translation>
    </message>
    <message>
        <source>Find the error codes in a log or response</source>
        <translation>Найти коды ошибок в журнале или ответе</translation>
    </message>
    <message>
        <source>Decode the clip&amp;board</source>
        <translation>Разобрать бу&amp;фер обмена</translation>
    </message>
    <message>
        <source>Find the error codes in the copied text</source>
        <translation>Найти коды ошибок в скопированном тексте</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>С&amp;ледующая находка</translation>
    </message>
    <message>
        <source>Go to the next error code in the text</source>
        <translation>Перейти к следующему коду ошибки в тексте</translation>
    </message>
    <message>
        <source>Pre&amp;vious finding</source>
        <translation>Пред&amp;ыдущая находка</translation>
    </message>
    <message>
        <source>Go to the previous error code in the text</source>
        <translation>Перейти к предыдущему коду ошибки в тексте</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Печать…</translation>
    </message>
    <message>
        <source>Print the rows found</source>
        <translation>Напечатать найденные строки</translation>
    </message>
    <message>
        <source>As typed or as mean&amp;t</source>
        <translation>Как введено &amp;или как задумано</translation>
    </message>
    <message>
        <source>Search for exactly what was typed, or for what may have been meant</source>
        <translation>Искать именно то, что введено, или то, что могло иметься в виду</translation>
    </message>
    <message>
        <source>&amp;Favourite</source>
        <translation>В &amp;избранном</translation>
    </message>
    <message>
        <source>Keep the code among your favourites</source>
        <translation>Добавить код в избранное или убрать из него</translation>
    </message>
    <message>
        <source>&amp;Write a note…</source>
        <translation>&amp;Написать заметку…</translation>
    </message>
    <message>
        <source>Write down what helped, set tags or a status</source>
        <translation>Записать, что помогло, поставить метки или статус</translation>
    </message>
    <message>
        <source>&amp;Show favourites</source>
        <translation>&amp;Показать избранное</translation>
    </message>
    <message>
        <source>Search for your favourites</source>
        <translation>Найти всё избранное</translation>
    </message>
    <message>
        <source>Show &amp;notes</source>
        <translation>Показать &amp;заметки</translation>
    </message>
    <message>
        <source>Search for the codes with your notes, tags or states</source>
        <translation>Найти коды с вашими заметками, метками и статусами</translation>
    </message>
    <message>
        <source>Show &amp;history</source>
        <translation>Показать ис&amp;торию</translation>
    </message>
    <message>
        <source>Search for the codes you looked at, the newest first</source>
        <translation>Найти просмотренные коды, начиная с последнего</translation>
    </message>
    <message>
        <source>&amp;Remember what I look at</source>
        <translation>З&amp;апоминать просмотренное</translation>
    </message>
    <message>
        <source>Remember the codes you look at</source>
        <translation>Запоминать коды, которые вы смотрите</translation>
    </message>
    <message>
        <source>&amp;Clear history</source>
        <translation>О&amp;чистить историю</translation>
    </message>
    <message>
        <source>Forget the codes you looked at</source>
        <translation>Забыть просмотренные коды</translation>
    </message>
    <message>
        <source>&amp;Export notes…</source>
        <translation>&amp;Экспортировать заметки…</translation>
    </message>
    <message>
        <source>Write your notes, tags and states to a file for others</source>
        <translation>Сохранить ваши заметки, метки и статусы в файл для коллег</translation>
    </message>
    <message>
        <source>&amp;Take in notes…</source>
        <translation>Добавить заметки &amp;коллег…</translation>
    </message>
    <message>
        <source>Add the notes of others from a file</source>
        <translation>Добавить заметки коллег из файла</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Copy the selected rows, or what your template makes of them</source>
        <translation>Копировать выделенные строки или то, что делает из них ваш шаблон</translation>
    </message>
    <message>
        <source>As used &amp;last</source>
        <translation>По &amp;последнему шаблону</translation>
    </message>
    <message>
        <source>Copy by the template used last</source>
        <translation>Копировать по последнему использованному шаблону</translation>
    </message>
    <message>
        <source>Choose the template and the language, and see what will be copied</source>
        <translation>Выбрать шаблон и язык и увидеть, что будет скопировано</translation>
    </message>
    <message>
        <source>Make templates of your own, and change, hide and order them</source>
        <translation>Создать свои шаблоны, изменить их, скрыть или расставить по порядку</translation>
    </message>
    <message>
        <source>Copies: as in the t&amp;able</source>
        <translation>Копировать на языке &amp;таблицы</translation>
    </message>
    <message>
        <source>Copy records in the language of the table</source>
        <translation>Копировать записи на языке таблицы</translation>
    </message>
    <message>
        <source>Copies: R&amp;ussian</source>
        <translation>Копировать на р&amp;усском языке</translation>
    </message>
    <message>
        <source>Copy records in Russian, whatever is shown</source>
        <translation>Копировать записи на русском языке, какой бы язык ни был в таблице</translation>
    </message>
    <message>
        <source>Copies: En&amp;glish</source>
        <translation>Копировать на ан&amp;глийском языке</translation>
    </message>
    <message>
        <source>Copy records in English, whatever is shown</source>
        <translation>Копировать записи на английском языке, какой бы язык ни был в таблице</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Как в таблице</translation>
    </message>
    <message>
        <source>Choose with &amp;preview…</source>
        <translation>Выбра&amp;ть с предпросмотром…</translation>
    </message>
    <message>
        <source>Te&amp;mplates…</source>
        <translation>&amp;Шаблоны…</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>Копировать ссылк&amp;у</translation>
    </message>
    <message>
        <source>Copy the address of the record, which opens it in Errdex</source>
        <translation>Скопировать адрес записи, по которому она открывается в Errdex</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Настройки…</translation>
    </message>
    <message>
        <source>Languages, colours, keys and everything else</source>
        <translation>Языки, цвета, клавиши и всё остальное</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Наза&amp;д</translation>
    </message>
    <message>
        <source>Go back to what you looked at before</source>
        <translation>Вернуться к тому, что вы смотрели раньше</translation>
    </message>
    <message>
        <source>For&amp;ward</source>
        <translation>Впе&amp;рёд</translation>
    </message>
    <message>
        <source>Go forward again</source>
        <translation>Снова перейти вперёд</translation>
    </message>
    <message>
        <source>C&amp;ompare</source>
        <translation>Ср&amp;авнить</translation>
    </message>
    <message>
        <source>Show the selected records side by side, or the same code of all vendors</source>
        <translation>Показать выделенные записи рядом или один код у всех вендоров</translation>
    </message>
    <message>
        <source>High &amp;contrast</source>
        <translation>&amp;Контрастная</translation>
    </message>
    <message>
        <source>White and yellow text on black</source>
        <translation>Белый и жёлтый текст на чёрном фоне</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>Make all text larger</source>
        <translation>Увеличить весь текст</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>Make all text smaller</source>
        <translation>Уменьшить весь текст</translation>
    </message>
    <message>
        <source>&amp;Usual size of text</source>
        <translation>Обычный &amp;размер текста</translation>
    </message>
    <message>
        <source>Text as large as the system asks for</source>
        <translation>Текст такого размера, какой задан в системе</translation>
    </message>
    <message>
        <source>Find a &amp;command…</source>
        <translation>Найти &amp;команду…</translation>
    </message>
    <message>
        <source>Find everything that can be done by its words</source>
        <translation>Найти любую команду по словам из её названия</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>Сочетания к&amp;лавиш</translation>
    </message>
    <message>
        <source>All shortcuts, and how to change them</source>
        <translation>Все сочетания клавиш и их изменение</translation>
    </message>
    <message>
        <source>Quick look-&amp;up</source>
        <translation>&amp;Быстрый поиск</translation>
    </message>
    <message>
        <source>A small window over your work, with what you have copied</source>
        <translation>Маленькое окно поверх работы с тем, что вы скопировали</translation>
    </message>
    <message>
        <source>&amp;Packs…</source>
        <translation>&amp;Пакеты…</translation>
    </message>
    <message>
        <source>Install, update and remove packs of codes</source>
        <translation>Установка, обновление и удаление пакетов кодов</translation>
    </message>
    <message>
        <source>What&apos;s &amp;new</source>
        <translation>&amp;Что нового</translation>
    </message>
    <message>
        <source>What came with this version</source>
        <translation>Что появилось в этой версии</translation>
    </message>
    <message>
        <source>&amp;Import codes…</source>
        <translation>&amp;Импортировать коды…</translation>
    </message>
    <message>
        <source>Import codes from a table: CSV, XLSX, JSON, Markdown, HTML</source>
        <translation>Импортировать коды из таблицы: CSV, XLSX, JSON, Markdown, HTML</translation>
    </message>
    <message>
        <source>Import codes &amp;from the clipboard…</source>
        <translation>Импортировать коды из буфера об&amp;мена…</translation>
    </message>
    <message>
        <source>Import codes from a copied table</source>
        <translation>Импортировать коды из скопированной таблицы</translation>
    </message>
    <message>
        <source>Add &amp;my own entry…</source>
        <translation>Добавить &amp;свой код…</translation>
    </message>
    <message>
        <source>Write down a code that is not in the catalogue</source>
        <translation>Записать код, которого нет в каталоге</translation>
    </message>
    <message>
        <source>Write your own text beside the vendor&apos;s, or change your own entry</source>
        <translation>Написать свой текст рядом с текстом вендора или изменить свой код</translation>
    </message>
    <message>
        <source>Remo&amp;ve own text</source>
        <translation>&amp;Удалить свой текст</translation>
    </message>
    <message>
        <source>Remove your own text or entry; it can be brought back</source>
        <translation>Удалить свой текст или свой код; его можно вернуть</translation>
    </message>
    <message>
        <source>&amp;Undo the last own text</source>
        <translation>&amp;Отменить последнее изменение</translation>
    </message>
    <message>
        <source>Take back the last change of an entry or text of your own</source>
        <translation>Отменить последнее изменение своего кода или текста</translation>
    </message>
    <message>
        <source>Choose between versions that people wrote apart from each other</source>
        <translation>Выбрать одну из версий, написанных независимо друг от друга</translation>
    </message>
    <message>
        <source>Notes w&amp;ithout a code…</source>
        <translation>Заметки &amp;без кода…</translation>
    </message>
    <message>
        <source>Hang notes whose code has gone on another one</source>
        <translation>Перенести на другой код заметки, чьего кода больше нет</translation>
    </message>
    <message>
        <source>&amp;Save this search…</source>
        <translation>&amp;Сохранить запрос…</translation>
    </message>
    <message>
        <source>Keep the search under a name</source>
        <translation>Сохранить запрос под названием</translation>
    </message>
    <message>
        <source>&amp;Rename or remove…</source>
        <translation>&amp;Переименовать или удалить…</translation>
    </message>
    <message>
        <source>Run, rename and remove saved searches</source>
        <translation>Выполнить, переименовать или удалить сохранённые запросы</translation>
    </message>
    <message>
        <source>Your &amp;data…</source>
        <translation>Ваши &amp;данные…</translation>
    </message>
    <message>
        <source>Where your notes are, backups, history, taking everything along</source>
        <translation>Где хранятся заметки, резервные копии, история, перенос всех данных</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Диагностика…</translation>
    </message>
    <message>
        <source>Look whether catalogue, packs, notes and backups are sound, and repair them</source>
        <translation>Проверить, в порядке ли каталог, пакеты, заметки и резервные копии, и исправить их</translation>
    </message>
    <message>
        <source>Open the me&amp;nu bar</source>
        <translation>Открыть &amp;меню окна</translation>
    </message>
    <message>
        <source>Go to the first menu of the window</source>
        <translation>Перейти к первому меню окна</translation>
    </message>
    <message>
        <source>&amp;Pin the record</source>
        <translation>&amp;Закрепить запись</translation>
    </message>
    <message>
        <source>Keep the record at hand, in a bar below the search field</source>
        <translation>Держать запись под рукой, на панели под полем поиска</translation>
    </message>
    <message>
        <source>&amp;Next pinned record</source>
        <translation>&amp;Следующая закреплённая запись</translation>
    </message>
    <message>
        <source>Show the next of the pinned records</source>
        <translation>Показать следующую закреплённую запись</translation>
    </message>
    <message>
        <source>Pre&amp;vious pinned record</source>
        <translation>&amp;Предыдущая закреплённая запись</translation>
    </message>
    <message>
        <source>Show the pinned record before it</source>
        <translation>Показать предыдущую закреплённую запись</translation>
    </message>
    <message>
        <source>&amp;Unpin all</source>
        <translation>&amp;Открепить все</translation>
    </message>
    <message>
        <source>Take all records off the bar; they can be brought back</source>
        <translation>Убрать с панели все записи; их можно вернуть</translation>
    </message>
    <message>
        <source>&amp;Bring back what was unpinned</source>
        <translation>&amp;Вернуть откреплённое</translation>
    </message>
    <message>
        <source>Pin again what was taken off the bar last</source>
        <translation>Снова закрепить то, что убрано с панели последним</translation>
    </message>
    <message>
        <source>Edit &amp;own text…</source>
        <translation>Из&amp;менить свой текст…</translation>
    </message>
    <message>
        <source>Chan&amp;ged in two places…</source>
        <translation>Изменено в д&amp;вух местах…</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ChoicesPage</name>
    <message>
        <source>Look</source>
        <translation>Внешний вид</translation>
    </message>
    <message>
        <source>Search and copies</source>
        <translation>Поиск и копирование</translation>
    </message>
    <message>
        <source>%</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Desktop</source>
        <translation>Рабочий стол</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Столбцы</translation>
    </message>
    <message>
        <source>Drag the columns, or use the arrows, to put them in order</source>
        <translation>Порядок столбцов меняется перетаскиванием или стрелками</translation>
    </message>
    <message>
        <source>Move the column up</source>
        <translation>Переместить столбец выше</translation>
    </message>
    <message>
        <source>Move the column down</source>
        <translation>Переместить столбец ниже</translation>
    </message>
</context>
<context>
    <name>errdex::ui::CommandPalette</name>
    <message>
        <source>%1, %2</source>
        <comment>a command, its keys</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что сделать</translation>
    </message>
    <message>
        <source>Up and Down choose a command, Enter runs it, Esc closes.</source>
        <translation>Стрелки вверх и вниз выбирают команду, Enter выполняет её, Esc закрывает список.</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Команды</translation>
    </message>
    <message>
        <source>No command has these words.</source>
        <translation>Нет команды с такими словами.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::CompareWindow</name>
    <message>
        <source>Compare</source>
        <translation>Сравнение</translation>
    </message>
    <message>
        <source>Records side by side</source>
        <translation>Записи рядом</translation>
    </message>
    <message>
        <source>Fields that differ begin with the sign “not equal”.</source>
        <translation>Поля с различиями отмечены знаком «не равно».</translation>
    </message>
    <message>
        <source>%1, Russian</source>
        <comment>a field</comment>
        <translation>%1, русский</translation>
    </message>
    <message>
        <source>%1, English</source>
        <comment>a field</comment>
        <translation>%1, английский</translation>
    </message>
</context>
<context>
    <name>errdex::ui::CopyController</name>
    <message>
        <source>Copied the cell</source>
        <translation>Ячейка скопирована</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) would be about %1, too much for the clipboard. Export them to a file (Ctrl+E) instead.</source>
        <translation>
            <numerusform>%Ln запись займёт около %1 — для буфера обмена это слишком много. Экспортируйте её в файл (Ctrl+E).</numerusform>
            <numerusform>%Ln записи займут около %1 — для буфера обмена это слишком много. Экспортируйте их в файл (Ctrl+E).</numerusform>
            <numerusform>%Ln записей займут около %1 — для буфера обмена это слишком много. Экспортируйте их в файл (Ctrl+E).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln record(s) as “%1”? With all kinds of content together that is about %2.</source>
        <translation>
            <numerusform>Скопировать %Ln запись по шаблону «%1»? Во всех форматах вместе это около %2.</numerusform>
            <numerusform>Скопировать %Ln записи по шаблону «%1»? Во всех форматах вместе это около %2.</numerusform>
            <numerusform>Скопировать %Ln записей по шаблону «%1»? Во всех форматах вместе это около %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy many records</source>
        <translation>Копирование большого числа записей</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Progress of copying</source>
        <translation>Ход копирования</translation>
    </message>
    <message>
        <source>Stop; the clipboard stays as it is</source>
        <translation>Остановить; содержимое буфера обмена не изменится</translation>
    </message>
    <message>
        <source>No sample response is known for these codes</source>
        <translation>Для этих кодов пример ответа неизвестен</translation>
    </message>
    <message>
        <source>“%1” has nothing to say about these records</source>
        <translation>По шаблону «%1» для этих записей ничего не получается</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <comment>what is dragged</comment>
        <translation>
            <numerusform>%Ln запись</numerusform>
            <numerusform>%Ln записи</numerusform>
            <numerusform>%Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Copying was stopped; the clipboard is as it was</source>
        <translation>Копирование остановлено, содержимое буфера обмена не изменилось</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Скопирована %Ln строка</numerusform>
            <numerusform>Скопированы %Ln строки</numerusform>
            <numerusform>Скопировано %Ln строк</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln sample response(s)</source>
        <translation>
            <numerusform>Скопирован %Ln пример ответа</numerusform>
            <numerusform>Скопированы %Ln примера ответа</numerusform>
            <numerusform>Скопировано %Ln примеров ответа</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln record(s) as “%1”, in English</source>
        <translation>
            <numerusform>Скопирована %Ln запись на английском языке: «%1»</numerusform>
            <numerusform>Скопированы %Ln записи на английском языке: «%1»</numerusform>
            <numerusform>Скопировано %Ln записей на английском языке: «%1»</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln record(s) as “%1”, in Russian</source>
        <translation>
            <numerusform>Скопирована %Ln запись на русском языке: «%1»</numerusform>
            <numerusform>Скопированы %Ln записи на русском языке: «%1»</numerusform>
            <numerusform>Скопировано %Ln записей на русском языке: «%1»</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was copied: the template “%1” has an error in %2</source>
        <translation>Ничего не скопировано. В шаблоне «%1» ошибка: %2</translation>
    </message>
</context>
<context>
    <name>errdex::ui::CopyMenu</name>
    <message>
        <source>Last used</source>
        <translation>Использован последним</translation>
    </message>
    <message>
        <source>%1 – error in %2</source>
        <translation>%1 — ошибка: %2</translation>
    </message>
    <message>
        <source>Copy as “%1”, the template used last</source>
        <translation>Копировать по шаблону «%1», использованному последним</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>Копировать как</translation>
    </message>
    <message>
        <source>Copy the selected records by another template</source>
        <translation>Копировать выделенные записи по шаблону</translation>
    </message>
    <message>
        <source>The language in which records are copied</source>
        <translation>Язык, на котором копируются записи</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DataPage</name>
    <message>
        <source>The backup was made.</source>
        <translation>Резервная копия создана.</translation>
    </message>
    <message>
        <source>Everything is as it was before.</source>
        <translation>Всё как было до восстановления.</translation>
    </message>
    <message>
        <source>The history is empty.</source>
        <translation>История очищена.</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Экспорт всех данных</translation>
    </message>
    <message>
        <source>Notes (*.errdex)</source>
        <translation>Заметки (*.errdex)</translation>
    </message>
    <message>
        <source>Everything you have written is in %1.</source>
        <translation>Всё, что вы написали, сохранено в %1.</translation>
    </message>
    <message>
        <source>The backup was put in place of what was there. What was there is a backup now.</source>
        <translation>Данные восстановлены из резервной копии. То, что было, сохранено как новая копия.</translation>
    </message>
    <message>
        <source>Remove all your data</source>
        <translation>Удаление всех ваших данных</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Удалить всё</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Everything was removed.</source>
        <translation>Всё удалено.</translation>
    </message>
    <message>
        <source>Not remembered any more: %1.</source>
        <translation>Больше не запоминается: %1.</translation>
    </message>
    <message>
        <source>Remembered again: %1.</source>
        <translation>Снова запоминается: %1.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Ваши данные</translation>
    </message>
    <message>
        <source>Everything you write is in %1: Errdex is portable here.</source>
        <translation>Всё, что вы пишете, хранится в %1: здесь Errdex работает в портативном режиме.</translation>
    </message>
    <message>
        <source>Everything you write is kept in %1. An empty file “errdex-portable” beside the program, or the option --data-dir, gives it another place.</source>
        <translation>Всё, что вы пишете, хранится в %1. Другое место можно задать пустым файлом «errdex-portable» рядом с программой или параметром --data-dir.</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Резервные копии</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Дата</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Создать копию</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Put the chosen backup in place of what is there, which is backed up first</source>
        <translation>Восстановить данные из выбранной копии; то, что есть сейчас, сначала сохраняется как копия</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Put back what was there before</source>
        <translation>Вернуть то, что было до восстановления</translation>
    </message>
    <message>
        <source>History</source>
        <translation>История</translation>
    </message>
    <message>
        <source>Remember the codes you look at</source>
        <translation>Запоминать просмотренные коды</translation>
    </message>
    <message>
        <source>Never remembered:</source>
        <translation>Никогда не запоминать:</translation>
    </message>
    <message>
        <source>Exclude the code shown</source>
        <translation>Исключить показанный код</translation>
    </message>
    <message>
        <source>Exclude its vendor</source>
        <translation>Исключить его вендора</translation>
    </message>
    <message>
        <source>Exclude all of %1</source>
        <comment>a vendor</comment>
        <translation>Исключить все коды %1</translation>
    </message>
    <message>
        <source>Remember again</source>
        <translation>Снова запоминать</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>Очистить историю</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>Экспортировать всё…</translation>
    </message>
    <message>
        <source>Write notes, favourites, searches and entries into one file, to be taken in elsewhere</source>
        <translation>Сохранить заметки, избранное, запросы и свои коды в один файл, чтобы добавить их в другом месте</translation>
    </message>
    <message>
        <source>Remove all your data…</source>
        <translation>Удалить все ваши данные…</translation>
    </message>
    <message>
        <source>Remove all notes, favourites, pinned records, history, saved searches and entries of your own, with the backups? This cannot be undone.</source>
        <translation>Удалить все заметки, избранное, закреплённые записи, историю, сохранённые запросы и свои коды вместе с резервными копиями? Отменить это нельзя.</translation>
    </message>
    <message>
        <source>Exclude %1 %2</source>
        <comment>a vendor, its code</comment>
        <translation>Исключить %1 %2</translation>
    </message>
    <message>
        <source>No backups yet</source>
        <translation>Копий пока нет</translation>
    </message>
    <message>
        <source>Nothing is excluded</source>
        <translation>Исключений нет</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DecodeController</name>
    <message numerus="yes">
        <source>Wrote %Ln finding(s) to %1</source>
        <translation>
            <numerusform>Сохранена %Ln находка в %1</numerusform>
            <numerusform>Сохранены %Ln находки в %1</numerusform>
            <numerusform>Сохранено %Ln находок в %1</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no text on the clipboard</source>
        <translation>В буфере обмена нет текста</translation>
    </message>
    <message>
        <source>Decode a file</source>
        <translation>Разобрать файл</translation>
    </message>
    <message>
        <source>Logs and texts (*.log *.txt *.json *.xml *.out);;All files (*)</source>
        <translation>Журналы и тексты (*.log *.txt *.json *.xml *.out);;Все файлы (*)</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln row(s)</source>
        <translation>
            <numerusform>Скопирована %Ln строка</numerusform>
            <numerusform>Скопировано %Ln строки</numerusform>
            <numerusform>Скопировано %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>not in the catalogue</source>
        <translation>нет в каталоге</translation>
    </message>
    <message>
        <source>unknown vendor</source>
        <translation>неизвестный вендор</translation>
    </message>
    <message numerus="yes">
        <source>Copied a summary of %Ln code(s)</source>
        <translation>
            <numerusform>Скопирована сводка по %Ln коду</numerusform>
            <numerusform>Скопирована сводка по %Ln кодам</numerusform>
            <numerusform>Скопирована сводка по %Ln кодам</numerusform>
        </translation>
    </message>
    <message>
        <source>findings</source>
        <comment>the name of a file</comment>
        <translation>находки</translation>
    </message>
    <message>
        <source>Export the findings</source>
        <translation>Экспорт находок</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DecodedPage</name>
    <message>
        <source>Pasted text</source>
        <translation>Вставленный текст</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s). %2</source>
        <translation>
            <numerusform>%1: %Ln находка. %2</numerusform>
            <numerusform>%1: %Ln находки. %2</numerusform>
            <numerusform>%1: %Ln находок. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s) so far</source>
        <translation>
            <numerusform>%1: пока %Ln находка</numerusform>
            <numerusform>%1: пока %Ln находки</numerusform>
            <numerusform>%1: пока %Ln находок</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s), then stopped</source>
        <translation>
            <numerusform>%1: %Ln находка, разбор остановлен</numerusform>
            <numerusform>%1: %Ln находки, разбор остановлен</numerusform>
            <numerusform>%1: %Ln находок, разбор остановлен</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln finding(s)</source>
        <translation>
            <numerusform>%1: %Ln находка</numerusform>
            <numerusform>%1: %Ln находки</numerusform>
            <numerusform>%1: %Ln находок</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Остановить</translation>
    </message>
    <message>
        <source>Stop decoding; what has been found stays</source>
        <translation>Остановить разбор; найденное останется</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>Оригинал</translation>
    </message>
    <message>
        <source>Show tokens, passwords, addresses and numbers instead of masking them</source>
        <translation>Показать токены, пароли, адреса и номера вместо того, чтобы скрывать их</translation>
    </message>
    <message>
        <source>Only this code</source>
        <translation>Только этот код</translation>
    </message>
    <message>
        <source>Show only the lines with the selected code</source>
        <translation>Показать только строки с выделенным кодом</translation>
    </message>
    <message>
        <source>Copy summary</source>
        <translation>Копировать сводку</translation>
    </message>
    <message>
        <source>Copy the list of codes for a ticket or a letter</source>
        <translation>Скопировать список кодов для заявки или письма</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Write every finding to a CSV file</source>
        <translation>Сохранить все находки в файл CSV</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Go back to the search (Esc)</source>
        <translation>Вернуться к поиску (Esc)</translation>
    </message>
    <message>
        <source>Search for this text</source>
        <translation>Искать этот текст</translation>
    </message>
    <message>
        <source>Look for the text in the catalogue instead</source>
        <translation>Искать этот текст в каталоге</translation>
    </message>
    <message>
        <source>No error code was recognised</source>
        <translation>Кодов ошибок не распознано</translation>
    </message>
    <message>
        <source>A response, a log line, the name of an error or a sentence such as “error 2005 in Planfix” is what can be recognised. A number alone is searched for.</source>
        <translation>Распознаются ответы, строки журналов, имена ошибок и фразы вроде «ошибка 2005 в Planfix». Отдельное число лучше искать в поле поиска.</translation>
    </message>
    <message>
        <source>Decoding</source>
        <translation>Разбор</translation>
    </message>
    <message>
        <source>Codes found</source>
        <translation>Найденные коды</translation>
    </message>
    <message>
        <source>The codes of the text, a row each, with how often and where they stand.</source>
        <translation>Коды в тексте, по строке на код: сколько раз и где встретились.</translation>
    </message>
    <message>
        <source>Decoded text</source>
        <translation>Разобранный текст</translation>
    </message>
    <message>
        <source>The text, a row for each line; lines with error codes are marked.</source>
        <translation>Текст построчно; строки с кодами ошибок отмечены.</translation>
    </message>
    <message>
        <source>Russian: &amp;Markdown</source>
        <translation>По-русски: &amp;Markdown</translation>
    </message>
    <message>
        <source>Russian: &amp;Jira</source>
        <translation>По-русски: &amp;Jira</translation>
    </message>
    <message>
        <source>Russian: &amp;plain text</source>
        <translation>По-русски: &amp;простой текст</translation>
    </message>
    <message>
        <source>English: M&amp;arkdown</source>
        <translation>По-английски: M&amp;arkdown</translation>
    </message>
    <message>
        <source>English: J&amp;ira</source>
        <translation>По-английски: J&amp;ira</translation>
    </message>
    <message>
        <source>English: p&amp;lain text</source>
        <translation>По-английски: прос&amp;той текст</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DesktopController</name>
    <message>
        <source>Errdex</source>
        <comment>the name of the program</comment>
        <translation>Errdex</translation>
    </message>
    <message>
        <source>Look up “%1”</source>
        <translation>Найти «%1»</translation>
    </message>
    <message>
        <source>&amp;Open the window</source>
        <translation>&amp;Открыть окно</translation>
    </message>
    <message>
        <source>The desktop has not given the keys of the quick look-up.</source>
        <translation>Рабочий стол не отдал клавиши быстрого поиска.</translation>
    </message>
    <message>
        <source>Quick look-up of an error code</source>
        <translation>Быстрый поиск кода ошибки</translation>
    </message>
    <message>
        <source>%1 could not be had for the quick look-up: another program has these keys, or the desktop gives none. Choose others in the settings, or give keys to the command “errdex --quick” in the settings of the desktop.</source>
        <translation>Сочетание %1 не удалось занять для быстрого поиска: оно занято другой программой, или рабочий стол не отдаёт клавиши программам. Выберите другое в настройках или назначьте клавиши команде «errdex --quick» в настройках рабочего стола.</translation>
    </message>
    <message>
        <source>“%1” was copied: %2 looks it up</source>
        <translation>Скопировано «%1»: %2 найдёт этот код</translation>
    </message>
    <message>
        <source>A text was copied that may have codes in it: %1 finds them</source>
        <translation>Скопирован текст, в котором могут быть коды: %1 найдёт их</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DetailPane</name>
    <message>
        <source>Details</source>
        <translation>Сведения</translation>
    </message>
    <message>
        <source>Details of the record</source>
        <translation>Сведения о записи</translation>
    </message>
    <message>
        <source>Select a row to see everything about the code.</source>
        <translation>Выберите строку, чтобы увидеть всё о коде.</translation>
    </message>
    <message>
        <source>No code is chosen</source>
        <translation>Код не выбран</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DiagnosticsWindow</name>
    <message>
        <source>Diagnostics</source>
        <translation>Диагностика</translation>
    </message>
    <message>
        <source>What Errdex is made of here, and how it is</source>
        <translation>Из чего здесь состоит Errdex и в каком он состоянии</translation>
    </message>
    <message>
        <source>Everything is being read…</source>
        <translation>Идёт проверка…</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Проверить ещё раз</translation>
    </message>
    <message>
        <source>Read everything once more</source>
        <translation>Прочитать всё заново</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Mend what the text says that a repair would mend; nothing of yours is deleted</source>
        <translation>Исправить то, о чём сказано в тексте; ничего вашего не удаляется</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Скопировать сведения</translation>
    </message>
    <message>
        <source>Copy this text for whoever helps you; it has places and numbers, and none of your notes</source>
        <translation>Скопировать этот текст для того, кто вам помогает; в нём пути и числа, но нет ваших заметок</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Open the folder of the log, which has none of what you search for, paste or write</source>
        <translation>Открыть папку журнала; в нём нет ничего из того, что вы ищете, вставляете или пишете</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>errdex::ui::DisputeDialog</name>
    <message>
        <source>%1: a note</source>
        <translation>%1: заметка</translation>
    </message>
    <message>
        <source>%1: an entry of your own</source>
        <translation>%1: свой код</translation>
    </message>
    <message>
        <source>%1: own text</source>
        <translation>%1: свой текст</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Оставить эту</translation>
    </message>
    <message>
        <source>This version is valid from now on, for everybody who takes in your notes</source>
        <translation>Эта версия станет действующей для всех, кто добавит ваши заметки</translation>
    </message>
    <message>
        <source>Changed in two places</source>
        <translation>Изменено в двух местах</translation>
    </message>
    <message>
        <source>People have changed these apart from each other. All versions are kept until you choose one.</source>
        <translation>Эти тексты меняли независимо друг от друга. Все версии хранятся, пока вы не выберете одну.</translation>
    </message>
    <message>
        <source>Show the record</source>
        <translation>Показать запись</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>errdex::ui::EntryDialog</name>
    <message>
        <source>Whose code is it? Choose a vendor or write a new name.</source>
        <translation>Чей это код? Выберите вендора или впишите новое название.</translation>
    </message>
    <message>
        <source>Which code is it?</source>
        <translation>Какой это код?</translation>
    </message>
    <message numerus="yes">
        <source>A code has at most %n character(s).</source>
        <translation>
            <numerusform>В коде не больше %n символа.</numerusform>
            <numerusform>В коде не больше %n символов.</numerusform>
            <numerusform>В коде не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>An HTTP status is a number from 100 to 599.</source>
        <translation>Статус HTTP — это число от 100 до 599.</translation>
    </message>
    <message>
        <source>Write what the code means, in one language at least.</source>
        <translation>Напишите, что означает код, хотя бы на одном языке.</translation>
    </message>
    <message numerus="yes">
        <source>A text has at most %n character(s).</source>
        <translation>
            <numerusform>В тексте не больше %n символа.</numerusform>
            <numerusform>В тексте не больше %n символов.</numerusform>
            <numerusform>В тексте не больше %n символов.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2 says: %3</source>
        <comment>a vendor, its code, the vendor&apos;s message</comment>
        <translation>%1 %2, текст вендора: %3</translation>
    </message>
    <message>
        <source>An entry of your own</source>
        <translation>Свой код</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Вендор</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Статус HTTP</translation>
    </message>
    <message>
        <source>Choose one, or write a new name</source>
        <translation>Выберите или впишите новое название</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>Можно не заполнять</translation>
    </message>
    <message>
        <source>Such as INVALID_TOKEN</source>
        <translation>Например, INVALID_TOKEN</translation>
    </message>
    <message>
        <source>Such as 404</source>
        <translation>Например, 404</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>One language is enough. Your own entries are searched, copied and exported like any other, and marked as yours.</source>
        <translation>Достаточно одного языка. Свои коды можно искать, копировать и экспортировать, как и все остальные, но они помечены как ваши.</translation>
    </message>
    <message>
        <source>Your text stands beside the vendor&apos;s, never in its place, and is marked “Own text”.</source>
        <translation>Ваш текст стоит рядом с текстом вендора, не заменяет его и помечен как «Свой текст».</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>Close and forget what was typed</source>
        <translation>Закрыть и забыть введённое</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Close; what was typed is kept for the next time (Esc)</source>
        <translation>Закрыть; введённое сохранится до следующего раза (Esc)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save (Ctrl+Enter)</source>
        <translation>Сохранить (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>An address begins with http:// or https://.</source>
        <translation>Адрес начинается с http:// или https://.</translation>
    </message>
    <message>
        <source>Such as https://example.com/errors</source>
        <translation>Например, https://example.com/errors</translation>
    </message>
    <message>
        <source>Own text on %1 %2</source>
        <comment>a vendor, its code</comment>
        <translation>Свой текст: %1 %2</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ExportController</name>
    <message numerus="yes">
        <source>Wrote %Ln row(s) to %1</source>
        <translation>
            <numerusform>В файл %1 сохранена %Ln строка</numerusform>
            <numerusform>В файл %1 сохранено %Ln строки</numerusform>
            <numerusform>В файл %1 сохранено %Ln строк</numerusform>
        </translation>
    </message>
    <message>
        <source>The export was stopped; no file was written</source>
        <translation>Экспорт остановлен; файл не создан</translation>
    </message>
    <message>
        <source>%1 files (*.%2)</source>
        <translation>Файлы %1 (*.%2)</translation>
    </message>
    <message>
        <source>Export to a file</source>
        <translation>Экспорт в файл</translation>
    </message>
    <message>
        <source>Export to a folder</source>
        <translation>Экспорт в папку</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message numerus="yes">
        <source>The file does not have everything: %Ln place(s) could not be written as they are.</source>
        <translation>
            <numerusform>В файл вошло не всё: %Ln место не удалось сохранить без изменений.</numerusform>
            <numerusform>В файл вошло не всё: %Ln места не удалось сохранить без изменений.</numerusform>
            <numerusform>В файл вошло не всё: %Ln мест не удалось сохранить без изменений.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Экспорт</translation>
    </message>
    <message>
        <source>&amp;Format:</source>
        <translation>&amp;Формат:</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>Markdown table</source>
        <translation>Таблица Markdown</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Язык:</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>&amp;Columns:</source>
        <translation>&amp;Столбцы:</translation>
    </message>
    <message>
        <source>Choose the file…</source>
        <translation>Выбрать файл…</translation>
    </message>
    <message>
        <source>Choose at least one column.</source>
        <translation>Выберите хотя бы один столбец.</translation>
    </message>
    <message>
        <source>Keep these choices</source>
        <translation>Сохранить выбор</translation>
    </message>
    <message>
        <source>Name:</source>
        <translation>Имя:</translation>
    </message>
    <message>
        <source>This name belongs to the program. Choose another one.</source>
        <translation>Это имя занято программой. Выберите другое.</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>&amp;Набор настроек:</translation>
    </message>
    <message>
        <source>&amp;What:</source>
        <translation>&amp;Что:</translation>
    </message>
    <message>
        <source>&amp;Separator:</source>
        <translation>&amp;Разделитель:</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Кодировка:</translation>
    </message>
    <message>
        <source>&amp;Keep as…</source>
        <translation>Со&amp;хранить как…</translation>
    </message>
    <message>
        <source>Keep these choices under a name</source>
        <translation>Сохранить этот выбор под именем</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Forget this preset</source>
        <translation>Удалить этот набор настроек</translation>
    </message>
    <message>
        <source>Selected rows (%L1)</source>
        <translation>Выделенные строки (%L1)</translation>
    </message>
    <message>
        <source>Rows found, in the order shown (%L1)</source>
        <translation>Найденные строки в показанном порядке (%L1)</translation>
    </message>
    <message>
        <source>One vendor</source>
        <translation>Один вендор</translation>
    </message>
    <message>
        <source>The whole catalogue (%L1)</source>
        <translation>Весь каталог (%L1)</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Вендор</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Оба</translation>
    </message>
    <message>
        <source>As in the system: semicolon</source>
        <translation>Как в системе: точка с запятой</translation>
    </message>
    <message>
        <source>As in the system: comma</source>
        <translation>Как в системе: запятая</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запятая</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Точка с запятой</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>UTF-8 with BOM, for Excel</source>
        <translation>UTF-8 с BOM, для Excel</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>Windows-1251, for old programs</source>
        <translation>Windows-1251, для старых программ</translation>
    </message>
    <message>
        <source>Keep &amp;texts as they are in Excel: 0005 stays 0005, =1+1 is not computed</source>
        <translation>Не давать Excel менять &amp;тексты: 0005 остаётся 0005, =1+1 не вычисляется</translation>
    </message>
    <message>
        <source>Names of columns and vendors for programs: &amp;http_status, planfix</source>
        <translation>&amp;Имена столбцов и вендоров для программ: http_status, planfix</translation>
    </message>
    <message>
        <source>A sheet for each &amp;vendor</source>
        <translation>Отдельный лист для каждого &amp;вендора</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Таблица CSV</translation>
    </message>
    <message>
        <source>TSV table, separated by tabs</source>
        <translation>Таблица TSV, с табуляцией</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Книга Excel (XLSX)</translation>
    </message>
    <message>
        <source>JSON Lines, an object a line</source>
        <translation>JSON Lines, по объекту в строке</translation>
    </message>
    <message>
        <source>Errdex catalogue (SQLite)</source>
        <translation>Каталог Errdex (SQLite)</translation>
    </message>
    <message>
        <source>Source files of the catalogue (folder)</source>
        <translation>Исходные файлы каталога (папка)</translation>
    </message>
    <message>
        <source>HTML page with search</source>
        <translation>Страница HTML с поиском</translation>
    </message>
    <message>
        <source>Website (folder)</source>
        <translation>Сайт (папка)</translation>
    </message>
    <message>
        <source>Docset for Zeal and Dash</source>
        <translation>Docset для Zeal и Dash</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>Документ PDF</translation>
    </message>
    <message>
        <source>Markdown book (folder)</source>
        <translation>Книга в Markdown (папка)</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Простой текст</translation>
    </message>
    <message>
        <source>Own choices</source>
        <translation>Свой выбор</translation>
    </message>
    <message>
        <source>CSV for Excel</source>
        <translation>CSV для Excel</translation>
    </message>
    <message>
        <source>CSV for programs</source>
        <translation>CSV для программ</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Выбрать папку…</translation>
    </message>
    <message>
        <source>Always has every field, in both languages.</source>
        <translation>Всегда содержит все поля на обоих языках.</translation>
    </message>
    <message>
        <source>Opens in Errdex; the view “codes” is for other programs. In the order of the catalogue.</source>
        <translation>Открывается в Errdex; для других программ есть представление «codes». Порядок — как в каталоге.</translation>
    </message>
    <message>
        <source>A file for each vendor, to be changed and compiled again by errdex-cli catalog build.</source>
        <translation>Файл на каждого вендора: его можно изменить и снова собрать командой errdex-cli catalog build.</translation>
    </message>
    <message>
        <source>A document has every field, in the order of the catalogue.</source>
        <translation>Документ содержит все поля, порядок — как в каталоге.</translation>
    </message>
    <message>
        <source>What Windows-1251 does not have becomes “?”; it will be named.</source>
        <translation>Символы, которых нет в Windows-1251, заменяются на «?»; программа их перечислит.</translation>
    </message>
    <message>
        <source>A column for each language.</source>
        <translation>По столбцу на каждый язык.</translation>
    </message>
    <message>
        <source>What else the records say: c&amp;ause, what to do and the like</source>
        <translation>&amp;Прочие сведения: причина, что делать и т. д.</translation>
    </message>
    <message>
        <source>A column for each of them that occurs</source>
        <translation>Столбец для каждого из них, если он встречается</translation>
    </message>
    <message>
        <source>&amp;Own texts beside the vendors&apos;</source>
        <translation>Св&amp;ои тексты рядом с текстами вендоров</translation>
    </message>
</context>
<context>
    <name>errdex::ui::FilterPanel</name>
    <message>
        <source>No filters</source>
        <translation>Фильтров нет</translation>
    </message>
    <message>
        <source>Filters: %1</source>
        <translation>Фильтры: %1</translation>
    </message>
    <message>
        <source>Vendors and categories</source>
        <translation>Вендоры и категории</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Статус HTTP</translation>
    </message>
    <message>
        <source>Filter by vendor and category</source>
        <translation>Фильтр по вендору и категории</translation>
    </message>
    <message>
        <source>Filter by HTTP status</source>
        <translation>Фильтр по статусу HTTP</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить все фильтры</translation>
    </message>
</context>
<context>
    <name>errdex::ui::Help</name>
    <message>
        <source>Decoding</source>
        <translation>Разбор текстов</translation>
    </message>
    <message>
        <source>Paste a response, a log or an email into the search field, or press Ctrl+Shift+V, or drop a file on the window. Every error code in it is found, with its vendor and the reason why it is taken for one.</source>
        <translation>Вставьте ответ, журнал или письмо в поле поиска — или нажмите Ctrl+Shift+V, или перетащите файл в окно. Errdex найдёт в тексте все коды ошибок, назовёт вендора и объяснит, почему считает найденное кодом.</translation>
    </message>
    <message>
        <source>F3 goes from code to code; “Only this code” shows only the lines that contain it; “Copy summary” makes a list for a ticket; Export writes out every finding. Esc returns to the search.</source>
        <translation>F3 переходит от кода к коду, «Только этот код» оставляет строки с ним, «Копировать сводку» составляет список для заявки, экспорт записывает все находки. Esc возвращает к поиску.</translation>
    </message>
    <message>
        <source>Tokens, passwords, addresses, phone numbers and card numbers are masked in everything that is shown, copied or exported. Nothing you paste is written to disk.</source>
        <translation>Токены, пароли, адреса, номера телефонов и карт скрываются во всём, что показывается, копируется и экспортируется. Вставленный текст не записывается на диск.</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Копирование</translation>
    </message>
    <message>
        <source>Ctrl+C copies the selected rows. Ctrl+Shift+C shows every template with a preview: a line, a table, a reply to the customer, a question to the vendor, code in ten languages. The digits 1 to 9 copy at once. Ctrl+Shift+L copies a link to the record.</source>
        <translation>Ctrl+C копирует выделенные строки, Ctrl+Shift+C показывает все варианты копии с предпросмотром: строку, таблицу, ответ клиенту, вопрос вендору, код на десяти языках программирования. Цифры от 1 до 9 копируют сразу. Ctrl+Shift+L копирует ссылку на запись.</translation>
    </message>
    <message>
        <source>The language of copies does not depend on that of the window: customers get an answer in their own language.</source>
        <translation>Язык копий не зависит от языка окна: клиент получает ответ на своём языке.</translation>
    </message>
    <message>
        <source>Edit → Templates… lets you change, hide, reorder and create templates. Ctrl+C can copy by any of them.</source>
        <translation>Шаблоны копий можно менять, скрывать, переставлять и создавать в окне «Шаблоны» (меню «Правка»). Любой из них можно назначить на Ctrl+C.</translation>
    </message>
    <message>
        <source>Links and quick look-up</source>
        <translation>Ссылки и быстрый поиск</translation>
    </message>
    <message>
        <source>Links to records open in the window from emails, web pages and the command line. A link only shows a record and changes nothing.</source>
        <translation>Ссылки на записи открываются в окне Errdex из писем, с веб-страниц и из командной строки. Такая ссылка только показывает запись и ничего не меняет.</translation>
    </message>
    <message>
        <source>The quick look-up is a small window on top of your work, with what you copied already looked up. A shortcut for it that works in every program is set in Settings → Desktop. Enter copies the record, Ctrl+Enter opens it in the main window, Esc closes the quick look-up.</source>
        <translation>Быстрый поиск — небольшое окно поверх других программ; в нём уже найдено то, что вы скопировали. Сочетание клавиш для него, действующее в любой программе, задаётся в настройках на странице «Рабочий стол». Enter копирует запись, Ctrl+Enter открывает её в главном окне, Esc закрывает быстрый поиск.</translation>
    </message>
    <message>
        <source>Command line</source>
        <translation>Командная строка</translation>
    </message>
    <message>
        <source>errdex-cli does the same without a window and can answer in JSON. “errdex-cli --help” lists the commands, “errdex-cli search --help” explains one of them.</source>
        <translation>errdex-cli делает то же самое без окна и по запросу отвечает в JSON. «errdex-cli --help» перечисляет команды, «errdex-cli search --help» объясняет одну из них.</translation>
    </message>
    <message>
        <source>Data and privacy</source>
        <translation>Данные и конфиденциальность</translation>
    </message>
    <message>
        <source>Errdex never uses the network. A link to a vendor&apos;s page is opened by your browser when you click it.</source>
        <translation>Errdex никогда не обращается к сети. Ссылку на страницу вендора открывает ваш браузер, когда вы на неё нажимаете.</translation>
    </message>
    <message>
        <source>Notes, tags, favourites and history are kept in a database of their own, which stays when the catalogue is replaced; a backup is made once a day. Help → About Errdex shows where everything is. The history can be switched off and cleared in the Notes menu.</source>
        <translation>Заметки, метки, избранное и история хранятся в отдельной базе, которая остаётся при замене каталога; раз в день создаётся резервная копия. Где всё это лежит, показывает «Справка» → «Об Errdex». Историю можно отключить и очистить в меню «Заметки».</translation>
    </message>
    <message>
        <source>The tray icon, the shortcut for every program and watching the clipboard are off until you switch them on in Settings → Desktop.</source>
        <translation>Значок в области уведомлений, сочетания клавиш для всех программ и наблюдение за буфером обмена выключены, пока вы не включите их в настройках на странице «Рабочий стол».</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>A table of your own codes becomes a vendor like the others: you can search, decode, copy and export it. Ctrl+I asks for a file, Ctrl+Alt+I takes copied cells, and a file can be dropped on the window: CSV, XLSX, JSON, Markdown or a saved HTML page.</source>
        <translation>Таблица с вашими кодами становится таким же вендором, как остальные: её коды можно искать, находить в текстах, копировать и экспортировать. Ctrl+I предлагает выбрать файл, Ctrl+Alt+I берёт скопированные ячейки, а ещё файл можно перетащить в окно: CSV, XLSX, JSON, Markdown или сохранённую страницу HTML.</translation>
    </message>
    <message>
        <source>Errdex guesses what each column means; you can change it at the head of the column. The last page shows what is new, changed and gone, and which lines have a problem. Nothing is written before you press Import, and an import can be undone.</source>
        <translation>Errdex сам догадывается, что означает каждый столбец; это можно изменить в начале столбца. Последняя страница показывает, что появилось, изменилось и исчезло и в каких строках есть ошибки. До нажатия кнопки «Импортировать» ничего не записывается, а импорт можно отменить.</translation>
    </message>
    <message>
        <source>What you import is a pack. Catalogue → Packs… installs other packs, disables and removes them, goes back to an earlier version and follows shared folders.</source>
        <translation>Импортированные коды — это пакет. В окне «Пакеты» (меню «Каталог») можно установить чужие пакеты, отключить и удалить их, вернуться к прежней версии и подписаться на общие папки.</translation>
    </message>
    <message>
        <source>Your notes and codes</source>
        <translation>Ваши заметки и коды</translation>
    </message>
    <message>
        <source>Ctrl+N adds a note to the record, with tags and a status; Ctrl+D adds the record to your favourites. You can search for them: my:notes, my:favourites, tag:billing. Ctrl+S saves a search under a name.</source>
        <translation>Ctrl+N добавляет к записи заметку с метками и статусом, Ctrl+D добавляет запись в избранное. Их можно искать: мои:заметки, мои:избранное, метка:биллинг. Ctrl+S сохраняет поиск под именем.</translation>
    </message>
    <message>
        <source>A code that is not in the catalogue can be added with Ctrl+Alt+N. Ctrl+Alt+W writes your own text beside the vendor&apos;s, which stays as it is. Ctrl+Alt+Z undoes removals and changes.</source>
        <translation>Ctrl+Alt+N заводит код, которого нет в каталоге, Ctrl+Alt+W открывает форму для своего текста рядом с текстом вендора, который остаётся прежним. Удаление и изменение отменяет Ctrl+Alt+Z.</translation>
    </message>
    <message>
        <source>Notes → Export notes… writes a file for your colleagues; Notes → Take in notes… adds theirs. Nothing is overwritten: if two people changed the same thing independently, both versions stay until you choose one.</source>
        <translation>«Заметки» → «Экспортировать заметки…» записывает файл для коллег, «Добавить заметки коллег…» добавляет их заметки. Ничего не перезаписывается: если двое независимо изменили одно и то же, остаются обе версии, пока вы не выберете одну.</translation>
    </message>
    <message>
        <source>Ctrl+B pins the record: it stays in the bar below the search field, whatever you search for, and is still there at the next start. A click, Ctrl+Alt+1 to 9 or Ctrl+Tab goes to a pinned record; its cross, the middle mouse button or Delete unpins it; dragging changes the order.</source>
        <translation>Ctrl+B закрепляет запись: она остаётся на панели под полем поиска, что бы вы ни искали, и будет там при следующем запуске. К закреплённой записи ведут щелчок, Ctrl+Alt+1…9 и Ctrl+Tab; убирают её крестик, средняя кнопка мыши и Delete, а порядок меняется перетаскиванием.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::HelpDialog</name>
    <message>
        <source>A code: the exact one first, then those that begin with it</source>
        <translation>Код: сначала точное совпадение, затем коды с таким началом</translation>
    </message>
    <message>
        <source>A code of one vendor</source>
        <translation>Код одного вендора</translation>
    </message>
    <message>
        <source>Several words: all of them must be there, in any order and in either language</source>
        <translation>Несколько слов: должны встретиться все, в любом порядке, на любом из двух языков</translation>
    </message>
    <message>
        <source>Only the codes of a vendor</source>
        <translation>Только коды указанного вендора</translation>
    </message>
    <message>
        <source>Only the codes of a category</source>
        <translation>Только коды указанной категории</translation>
    </message>
    <message>
        <source>Only the codes returned with this HTTP status</source>
        <translation>Только коды, которые возвращаются с этим статусом HTTP</translation>
    </message>
    <message>
        <source>Only the codes returned with a status of this class</source>
        <translation>Только коды, которые возвращаются со статусом этого класса</translation>
    </message>
    <message>
        <source>Only in the symbolic name</source>
        <translation>Только в символьном имени</translation>
    </message>
    <message>
        <source>Codes from one number to another</source>
        <translation>Коды в диапазоне от одного числа до другого</translation>
    </message>
    <message>
        <source>Results appear as you type. The search looks at codes, names, messages, descriptions, vendors and categories, in Russian and in English at once; capital and small letters are the same, and so are the Russian letters ё and е. Click an example to try it.</source>
        <translation>Результаты появляются по мере ввода. Поиск идёт по кодам, именам, сообщениям, описаниям, вендорам и категориям сразу на русском и английском языках; прописные и строчные буквы, а также «ё» и «е» не различаются. Щёлкните пример, чтобы попробовать.</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Down or Enter goes from the search field to the results; a letter or a digit typed there starts a new search; Esc clears the search. Letters work under the Russian keyboard layout too.</source>
        <translation>Стрелка вниз или Enter переводит из поля поиска к результатам; буква или цифра, набранная там, начинает новый поиск; Esc очищает поиск. Сочетания с буквами работают и в русской раскладке.</translation>
    </message>
    <message>
        <source>The words and signs around a code do no harm</source>
        <translation>Слова и знаки вокруг кода не мешают</translation>
    </message>
    <message>
        <source>A number in any notation: hexadecimal, negative, with leading zeros, without its prefix</source>
        <translation>Число в любой записи: шестнадцатеричное, отрицательное, с нулями впереди, без префикса</translation>
    </message>
    <message>
        <source>Words in any form; the form typed comes first</source>
        <translation>Слова в любой форме; введённая форма — первой</translation>
    </message>
    <message>
        <source>The beginnings of words will do</source>
        <translation>Достаточно начала слов</translation>
    </message>
    <message>
        <source>Typed in the wrong keyboard layout: read in the other one, and Errdex says so</source>
        <translation>Набрано не в той раскладке: запрос читается в другой, и об этом сообщается</translation>
    </message>
    <message>
        <source>Russian in Latin letters</source>
        <translation>Русские слова латиницей</translation>
    </message>
    <message>
        <source>With typos: the nearest word is searched for, and Errdex says so</source>
        <translation>С опечатками: ищется ближайшее слово, и об этом сообщается</translation>
    </message>
    <message>
        <source>A whole message, even with other values in it</source>
        <translation>Сообщение целиком, даже с другими значениями внутри</translation>
    </message>
    <message>
        <source>In quotation marks: exactly these words in these forms, in this order</source>
        <translation>В кавычках: именно эти слова в этих формах и в этом порядке</translation>
    </message>
    <message>
        <source>How to search</source>
        <translation>Как искать</translation>
    </message>
    <message>
        <source>When the query is read differently</source>
        <translation>Когда запрос читается иначе</translation>
    </message>
    <message>
        <source>Letters in place of others that look like them, or in place of digits, in codes and names</source>
        <translation>Похожие буквы вместо цифр или других букв в кодах и именах</translation>
    </message>
    <message>
        <source>A vendor or a category among the words</source>
        <translation>Вендор или категория среди слов запроса</translation>
    </message>
    <message>
        <source>Only the codes without an HTTP status</source>
        <translation>Только коды без статуса HTTP</translation>
    </message>
    <message>
        <source>Codes that begin like this</source>
        <translation>Коды с таким началом</translation>
    </message>
    <message>
        <source>A query that finds nothing as typed is read under the other keyboard layout, as a transliteration, without typos or by its closest texts; a line above the results says so. Where it finds something but would find far more in another reading, the results stay, and a line below them offers that reading. Ctrl+T changes between what was typed and what may have been meant. Numbers in codes are never changed. The tooltip of a row tells what the query matched.</source>
        <translation>Если по запросу ничего не найдено, он читается в другой раскладке, как транслит, без опечаток или по ближайшим текстам — об этом сообщает строка над результатами. Если что-то найдено, но при другом прочтении нашлось бы намного больше, результаты остаются прежними, а другое прочтение предлагает строка под ними. Ctrl+T переключает между тем, что введено, и тем, что могло иметься в виду. Числа в кодах никогда не изменяются. Подсказка строки таблицы сообщает, что совпало с запросом.</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Справка</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>Only your favourites; also my:notes, my:own, my:history and tag:…</source>
        <translation>Только избранное; также мои:заметки, мои:свои, мои:история и метка:…</translation>
    </message>
</context>
<context>
    <name>errdex::ui::HighlightDelegate</name>
    <message>
        <source>Found by: %1</source>
        <comment>what the query matched</comment>
        <translation>Найдено по: %1</translation>
    </message>
</context>
<context>
    <name>errdex::ui::HintBar</name>
    <message>
        <source>Paste a whole response or a log into the search field, or press %1: the codes in it are found.</source>
        <translation>Вставьте в поле поиска ответ или журнал целиком либо нажмите %1: Errdex найдёт в тексте коды.</translation>
    </message>
    <message>
        <source>%1 shows by which templates a record can be copied, also as a reply to the customer, in either language.</source>
        <translation>%1 покажет, по каким шаблонам можно скопировать запись, в том числе как ответ клиенту, на любом из двух языков.</translation>
    </message>
    <message>
        <source>Typed under the wrong keyboard layout? It is found all the same. %1 searches for exactly what was typed.</source>
        <translation>Набрали не в той раскладке? Всё равно найдётся. %1 ищет в точности то, что набрано.</translation>
    </message>
    <message>
        <source>%1 finds everything that can be done by its words.</source>
        <translation>%1 найдёт любую команду по словам из её названия.</translation>
    </message>
    <message>
        <source>%1 tells how to search, with examples to click.</source>
        <translation>%1 расскажет, как искать, с примерами, которые можно нажать.</translation>
    </message>
    <message>
        <source>Next hint</source>
        <translation>Следующая подсказка</translation>
    </message>
    <message>
        <source>No more hints</source>
        <translation>Больше не показывать</translation>
    </message>
    <message>
        <source>Hide this for good; Settings can bring it back</source>
        <translation>Скрыть подсказки; вернуть их можно в настройках</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportController</name>
    <message>
        <source>Import a table of codes</source>
        <translation>Импорт таблицы кодов</translation>
    </message>
    <message>
        <source>Tables (*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.ndjson *.md *.html *.htm);;All files (*)</source>
        <translation>Таблицы (*.csv *.tsv *.txt *.xlsx *.json *.jsonl *.ndjson *.md *.html *.htm);;Все файлы (*)</translation>
    </message>
    <message>
        <source>There is no table on the clipboard</source>
        <translation>В буфере обмена нет таблицы</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Буфер обмена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) imported</source>
        <translation>
            <numerusform>Импортирован %Ln код</numerusform>
            <numerusform>Импортировано %Ln кода</numerusform>
            <numerusform>Импортировано %Ln кодов</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped; nothing was changed</source>
        <translation>Импорт остановлен; ничего не изменено</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportDonePage</name>
    <message>
        <source>&amp;Show the new codes</source>
        <translation>&amp;Показать новые коды</translation>
    </message>
    <message>
        <source>&amp;Undo the import</source>
        <translation>&amp;Отменить импорт</translation>
    </message>
    <message>
        <source>Importing</source>
        <translation>Импорт</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Идёт импорт…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) imported.</source>
        <translation>
            <numerusform>Импортирован %Ln код.</numerusform>
            <numerusform>Импортировано %Ln кода.</numerusform>
            <numerusform>Импортировано %Ln кодов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) of %1 imported.</source>
        <translation>
            <numerusform>Импортирован %Ln код, вендор — %1.</numerusform>
            <numerusform>Импортировано %Ln кода, вендор — %1.</numerusform>
            <numerusform>Импортировано %Ln кодов, вендор — %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was undone.</source>
        <translation>Импорт отменён.</translation>
    </message>
    <message>
        <source>Imported codes are a pack: Catalogue → Packs… can disable or remove it.</source>
        <translation>Импортированные коды — это пакет: отключить или удалить его можно в окне «Пакеты» (меню «Каталог»).</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Импорт завершён</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportSummaryPage</name>
    <message>
        <source>What will be imported</source>
        <translation>Что будет импортировано</translation>
    </message>
    <message>
        <source>Nothing has been changed yet.</source>
        <translation>Пока ничего не изменено.</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Импортировать</translation>
    </message>
    <message>
        <source>Reading the table</source>
        <translation>Чтение таблицы</translation>
    </message>
    <message>
        <source>Reading the table…</source>
        <translation>Таблица читается…</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more.</source>
        <translation>
            <numerusform>И ещё %Ln.</numerusform>
            <numerusform>И ещё %Ln.</numerusform>
            <numerusform>И ещё %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>What is wrong in the &amp;table: %Ln</source>
        <translation>
            <numerusform>Замечания к &amp;таблице: %Ln</numerusform>
            <numerusform>Замечания к &amp;таблице: %Ln</numerusform>
            <numerusform>Замечания к &amp;таблице: %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportTablePage</name>
    <message>
        <source>The first row has &amp;titles</source>
        <translation>В первой строке — &amp;заголовки</translation>
    </message>
    <message>
        <source>What is in the columns?</source>
        <translation>Что в столбцах?</translation>
    </message>
    <message>
        <source>Errdex has guessed. At the head of each column you can choose what it is.</source>
        <translation>Errdex определил это сам. В начале каждого столбца можно выбрать, что в нём.</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>Первые строки</translation>
    </message>
    <message>
        <source>&amp;Encoding:</source>
        <translation>&amp;Кодировка:</translation>
    </message>
    <message>
        <source>&amp;Delimiter:</source>
        <translation>&amp;Разделитель:</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>Запятая</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>Точка с запятой</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Табуляция</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Вертикальная черта</translation>
    </message>
    <message>
        <source>This is a pack, not a table: install it as a pack.</source>
        <translation>Это пакет, а не таблица: установите его как пакет.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>What the column “%1” is</source>
        <translation>Что в столбце «%1»</translation>
    </message>
    <message>
        <source>Choose the column with the codes.</source>
        <translation>Выберите столбец с кодами.</translation>
    </message>
    <message>
        <source>Columns “kept with the code” are shown in its details and found by the search.</source>
        <translation>Столбцы «Хранить с кодом» показываются в сведениях о коде, и поиск их находит.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportTexts</name>
    <message>
        <source>UTF-8 with BOM</source>
        <translation>UTF-8 с BOM</translation>
    </message>
    <message>
        <source>Windows-1251 (Cyrillic)</source>
        <translation>Windows-1251 (кириллица)</translation>
    </message>
    <message>
        <source>KOI8-R (Cyrillic)</source>
        <translation>KOI8-R (кириллица)</translation>
    </message>
    <message>
        <source>CP866 (Cyrillic, DOS)</source>
        <translation>CP866 (кириллица, DOS)</translation>
    </message>
    <message>
        <source>Windows-1252 (Western)</source>
        <translation>Windows-1252 (западноевропейская)</translation>
    </message>
    <message>
        <source>Errdex pack</source>
        <translation>Пакет Errdex</translation>
    </message>
    <message>
        <source>— leave out —</source>
        <translation>— пропустить —</translation>
    </message>
    <message>
        <source>Kept with the code</source>
        <translation>Хранить с кодом</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Вендор</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Статус HTTP</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Где возвращается</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Где определён</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Кто действует</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повтор</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Серьёзность</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>Страница источника</translation>
    </message>
    <message>
        <source>Original language</source>
        <translation>Язык оригинала</translation>
    </message>
    <message>
        <source>%1 (English)</source>
        <translation>%1 (английский)</translation>
    </message>
    <message>
        <source>%1 (Russian)</source>
        <translation>%1 (русский)</translation>
    </message>
    <message>
        <source>Keep all as variants</source>
        <translation>Оставить все как варианты</translation>
    </message>
    <message>
        <source>Keep the first</source>
        <translation>Оставить первый</translation>
    </message>
    <message>
        <source>Keep the last</source>
        <translation>Оставить последний</translation>
    </message>
    <message>
        <source>Join into one, language by language</source>
        <translation>Объединить в одну запись</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Строка %1: %2</translation>
    </message>
    <message>
        <source>Line %1, “%2”: %3</source>
        <translation>Строка %1, «%2»: %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read.</source>
        <translation>
            <numerusform>Прочитана %Ln строка.</numerusform>
            <numerusform>Прочитано %Ln строки.</numerusform>
            <numerusform>Прочитано %Ln строк.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s) will be imported.</source>
        <translation>
            <numerusform>Будет импортирован %Ln код.</numerusform>
            <numerusform>Будет импортировано %Ln кода.</numerusform>
            <numerusform>Будет импортировано %Ln кодов.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln code(s)</source>
        <translation>
            <numerusform>%Ln код</numerusform>
            <numerusform>%Ln кода</numerusform>
            <numerusform>%Ln кодов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2; the catalogue has %3 of it now.</source>
        <translation>%1: %2; сейчас в каталоге — %3.</translation>
    </message>
    <message>
        <source>%1: %2; a new vendor.</source>
        <translation>%1: %2; новый вендор.</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more vendor(s).</source>
        <translation>
            <numerusform>И ещё %Ln вендор.</numerusform>
            <numerusform>И ещё %Ln вендора.</numerusform>
            <numerusform>И ещё %Ln вендоров.</numerusform>
        </translation>
    </message>
    <message>
        <source>Against the catalogue: %1 new, %2 changed, %3 not there any more, %4 the same.</source>
        <translation>По сравнению с каталогом: новых — %1, изменённых — %2, исчезнувших — %3, прежних — %4.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a code that stood before.</source>
        <translation>
            <numerusform>%Ln строка — с повторяющимся кодом.</numerusform>
            <numerusform>%Ln строки — с повторяющимся кодом.</numerusform>
            <numerusform>%Ln строк — с повторяющимся кодом.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them left out or joined.</source>
        <translation>
            <numerusform>Из них пропущена или объединена %Ln.</numerusform>
            <numerusform>Из них пропущено или объединено %Ln.</numerusform>
            <numerusform>Из них пропущено или объединено %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) cannot be used.</source>
        <translation>
            <numerusform>%Ln строку использовать нельзя.</numerusform>
            <numerusform>%Ln строки использовать нельзя.</numerusform>
            <numerusform>%Ln строк использовать нельзя.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportVendorPage</name>
    <message>
        <source>Whose codes are these?</source>
        <translation>Чьи это коды?</translation>
    </message>
    <message>
        <source>The name is what you see; the short name is what you type before a colon, as in “acme:1001”.</source>
        <translation>Название вы видите в таблице, а краткое имя набираете перед двоеточием: «acme:1001».</translation>
    </message>
    <message>
        <source>The vendors are in the column “%1”. What you enter here is for rows that name none; it may stay empty.</source>
        <translation>Вендоры — в столбце «%1». Здесь можно указать вендора для строк, где он не назван, или ничего не вводить.</translation>
    </message>
    <message>
        <source>The code is in “%1”, the message in “%2”, the name in “%3”.</source>
        <translation>Код — в «%1», сообщение — в «%2», имя — в «%3».</translation>
    </message>
    <message>
        <source>N&amp;ame:</source>
        <translation>Названи&amp;е:</translation>
    </message>
    <message>
        <source>S&amp;hort name:</source>
        <translation>Краткое и&amp;мя:</translation>
    </message>
    <message>
        <source>A code that occurs seve&amp;ral times:</source>
        <translation>Повторяющиеся к&amp;оды:</translation>
    </message>
    <message>
        <source>Sample r&amp;esponse (JSON), so that pasted ones are recognised; may be empty:</source>
        <translation>Пример о&amp;твета (JSON), по которому Errdex узнаёт вставленные ответы (можно не заполнять):</translation>
    </message>
    <message>
        <source>The code is in “%1”.</source>
        <translation>Код — в «%1».</translation>
    </message>
    <message>
        <source>The code is in “%1”, the message in “%2”.</source>
        <translation>Код — в «%1», сообщение — в «%2».</translation>
    </message>
    <message>
        <source>The code is in “%1”, the name in “%2”.</source>
        <translation>Код — в «%1», имя — в «%2».</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ImportWizard</name>
    <message>
        <source>Import codes</source>
        <translation>Импорт кодов</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Далее</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Закрыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>errdex::ui::KeyboardPage</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Действие</translation>
    </message>
    <message>
        <source>&amp;New shortcut:</source>
        <translation>&amp;Новое сочетание:</translation>
    </message>
    <message>
        <source>New shortcut</source>
        <translation>Новое сочетание клавиш</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>На&amp;значить</translation>
    </message>
    <message>
        <source>N&amp;o shortcut</source>
        <translation>&amp;Без клавиш</translation>
    </message>
    <message>
        <source>The action is done by menu or button only</source>
        <translation>Действие останется только в меню и на кнопках</translation>
    </message>
    <message>
        <source>Restore de&amp;fault</source>
        <translation>По &amp;умолчанию</translation>
    </message>
    <message>
        <source>The shortcut that the action came with</source>
        <translation>Клавиши, заданные для действия изначально</translation>
    </message>
    <message>
        <source>Press the new shortcut in the field first.</source>
        <translation>Сначала нажмите новое сочетание клавиш в поле.</translation>
    </message>
    <message>
        <source>A letter or digit alone would be typed into the search: add Ctrl or Alt.</source>
        <translation>Одиночная буква или цифра попала бы в поле поиска: добавьте Ctrl или Alt.</translation>
    </message>
    <message>
        <source>“%1” has this shortcut already. Give it another first.</source>
        <translation>Это сочетание уже занято действием «%1». Сначала назначьте ему другое.</translation>
    </message>
    <message>
        <source>Shortcut</source>
        <translation>Сочетание клавиш</translation>
    </message>
</context>
<context>
    <name>errdex::ui::MainWindow</name>
    <message>
        <source>Errdex</source>
        <comment>the name of the program</comment>
        <translation>Errdex</translation>
    </message>
    <message>
        <source>Open a catalogue</source>
        <translation>Открыть каталог</translation>
    </message>
    <message>
        <source>Catalogues (*.sqlite)</source>
        <translation>Каталоги (*.sqlite)</translation>
    </message>
    <message>
        <source>“%1” is not an address of Errdex.</source>
        <translation>«%1» — не адрес Errdex.</translation>
    </message>
    <message>
        <source>Text at %1% of its usual size</source>
        <translation>Размер текста: %1 % от обычного</translation>
    </message>
    <message>
        <source>Only this vendor has the code: select two to four rows to compare them</source>
        <translation>Этот код есть только у одного вендора: выделите для сравнения от двух до четырёх строк</translation>
    </message>
    <message numerus="yes">
        <source>Compared the first four of %Ln record(s)</source>
        <translation>
            <numerusform>Сравнение: первые четыре записи из %Ln</numerusform>
            <numerusform>Сравнение: первые четыре записи из %Ln</numerusform>
            <numerusform>Сравнение: первые четыре записи из %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>Cop&amp;y as</source>
        <translation>К&amp;опировать как</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Столбцы</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Оформление</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Справка</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Заметки</translation>
    </message>
    <message>
        <source>&amp;Catalogue</source>
        <translation>&amp;Каталог</translation>
    </message>
    <message>
        <source>Saved se&amp;arches</source>
        <translation>Сохранённые зап&amp;росы</translation>
    </message>
    <message>
        <source>Pinned &amp;records</source>
        <translation>Закре&amp;плённые записи</translation>
    </message>
</context>
<context>
    <name>errdex::ui::NoteEditor</name>
    <message>
        <source>New note on %1</source>
        <comment>%1 is a code with its vendor</comment>
        <translation>Новая заметка: %1</translation>
    </message>
    <message>
        <source>Note on %1</source>
        <comment>%1 is a code with its vendor</comment>
        <translation>Заметка: %1</translation>
    </message>
    <message>
        <source>What helped? **bold**, `code`, lists with “-”</source>
        <translation>Что помогло? **жирный**, `код`, списки через «-»</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Текст заметки</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Метки</translation>
    </message>
    <message>
        <source>Separated by commas</source>
        <translation>Через запятую</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Статус</translation>
    </message>
    <message>
        <source>Such as: known issue until 3 December</source>
        <translation>Например, известная проблема до 3 декабря</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Save the note (Ctrl+Enter)</source>
        <translation>Сохранить заметку (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Close without saving (Esc)</source>
        <translation>Закрыть без сохранения (Esc)</translation>
    </message>
    <message>
        <source>Tags:</source>
        <translation>Метки:</translation>
    </message>
    <message>
        <source>Status:</source>
        <translation>Статус:</translation>
    </message>
</context>
<context>
    <name>errdex::ui::NotesController</name>
    <message>
        <source>my:favourites</source>
        <comment>a query; use words that the search knows</comment>
        <translation>мои:избранное</translation>
    </message>
    <message>
        <source>my:notes</source>
        <comment>a query; use words that the search knows</comment>
        <translation>мои:заметки</translation>
    </message>
    <message>
        <source>my:history</source>
        <comment>a query; use words that the search knows</comment>
        <translation>мои:история</translation>
    </message>
    <message>
        <source>Remove the note</source>
        <translation>Удаление заметки</translation>
    </message>
    <message>
        <source>Remove this note? It is removed for everybody who takes in your notes.</source>
        <translation>Удалить эту заметку? Она исчезнет и у тех, кто добавит ваши заметки к своим.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>The note on %1 is kept: go back to the record to save it again.</source>
        <translation>Текст заметки к %1 не потерян: вернитесь к записи и сохраните его ещё раз.</translation>
    </message>
    <message>
        <source>A note is not saved</source>
        <translation>Заметка не сохранена</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>Вернуться к заметке</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>Экспорт заметок</translation>
    </message>
    <message>
        <source>Notes (*.errdex)</source>
        <translation>Заметки (*.errdex)</translation>
    </message>
    <message>
        <source>Take in notes</source>
        <translation>Добавление заметок</translation>
    </message>
    <message>
        <source>Notes and own texts: %1 new, %2 changed, %3 removed, %4 changed in two places</source>
        <translation>Заметки и свои тексты: новых — %1, изменённых — %2, удалённых — %3, изменённых в двух местах — %4</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) or text(s) were changed in two places. All versions are kept: choose in Notes, Changed in two places.</source>
        <translation>
            <numerusform>%n текст изменён в двух местах. Все версии сохранены: выберите одну в меню «Заметки», «Изменено в двух местах».</numerusform>
            <numerusform>%n текста изменены в двух местах. Все версии сохранены: выберите одну в меню «Заметки», «Изменено в двух местах».</numerusform>
            <numerusform>%n текстов изменены в двух местах. Все версии сохранены: выберите одну в меню «Заметки», «Изменено в двух местах».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>errdex::ui::NothingPage</name>
    <message>
        <source>Decode as a response</source>
        <translation>Разобрать как ответ сервера</translation>
    </message>
    <message>
        <source>Look for error codes inside this text, as in a response or a log</source>
        <translation>Найти коды ошибок внутри этого текста, как в ответе или в журнале</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Empty the search field</source>
        <translation>Очистить поле поиска</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>Nothing found for “%1”</source>
        <translation>По запросу «%1» ничего не найдено</translation>
    </message>
    <message>
        <source>The filters on the left hide what matches.</source>
        <translation>Подходящие записи скрыты фильтрами слева.</translation>
    </message>
    <message>
        <source>Read as “%1”; the filters on the left hide what matches.</source>
        <translation>Запрос прочитан как «%1»; подходящие записи скрыты фильтрами слева.</translation>
    </message>
    <message>
        <source>Searched in codes, names, messages and descriptions of all vendors, in Russian and in English. Try fewer words, the beginning of a word, or the code alone.</source>
        <translation>Поиск шёл по кодам, именам, сообщениям и описаниям всех вендоров на русском и английском языках. Введите меньше слов, начало слова или один только код.</translation>
    </message>
    <message>
        <source>Clear the filters and search for this</source>
        <translation>Сбросить фильтры и искать это</translation>
    </message>
    <message>
        <source>Search for this</source>
        <translation>Искать это</translation>
    </message>
    <message>
        <source>Clear the filters of vendors and categories</source>
        <translation>Сбросить фильтры по вендорам и категориям</translation>
    </message>
    <message>
        <source>Clear the filters of HTTP statuses</source>
        <translation>Сбросить фильтры по статусам HTTP</translation>
    </message>
    <message>
        <source>Clear all filters</source>
        <translation>Сбросить все фильтры</translation>
    </message>
</context>
<context>
    <name>errdex::ui::NoticeBar</name>
    <message>
        <source>%1 The catalogue that was open stays open.</source>
        <comment>%1 is a whole sentence</comment>
        <translation>%1 Прежний каталог остаётся открытым.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open the same catalogue file again</source>
        <translation>Снова открыть тот же файл каталога</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <source>Open another catalogue file</source>
        <translation>Открыть другой файл каталога</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Hide this message</source>
        <translation>Скрыть это сообщение</translation>
    </message>
    <message>
        <source>Try what has failed once more</source>
        <translation>Повторить то, что не удалось</translation>
    </message>
    <message>
        <source>Diagnostics…</source>
        <translation>Диагностика…</translation>
    </message>
    <message>
        <source>See what is sound and what is not, and repair it</source>
        <translation>Посмотреть, что в порядке, а что нет, и исправить</translation>
    </message>
</context>
<context>
    <name>errdex::ui::OrphanDialog</name>
    <message>
        <source>%1 is not in the catalogue.</source>
        <translation>Кода %1 нет в каталоге.</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Метки: %1</translation>
    </message>
    <message>
        <source>A favourite</source>
        <translation>В избранном</translation>
    </message>
    <message>
        <source>Write the code that it is to hang on, with its vendor: planfix/1001.</source>
        <translation>Укажите код, к которому это относится, вместе с вендором: planfix/1001.</translation>
    </message>
    <message>
        <source>Notes without a code</source>
        <translation>Заметки без кода</translation>
    </message>
    <message>
        <source>These hang on codes that are not in the catalogue any more. They are kept, and can hang on other codes.</source>
        <translation>Этих кодов больше нет в каталоге. Заметки сохранены, их можно перенести на другие коды.</translation>
    </message>
    <message>
        <source>What was said of the code</source>
        <translation>Что написано о коде</translation>
    </message>
    <message>
        <source>vendor/code</source>
        <translation>вендор/код</translation>
    </message>
    <message>
        <source>Re-attach</source>
        <translation>Перенести</translation>
    </message>
    <message>
        <source>Hang notes, tags, status and text on this code</source>
        <translation>Перенести на этот код заметки, метки, статус и текст</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Hang it on:</source>
        <translation>Перенести на:</translation>
    </message>
</context>
<context>
    <name>errdex::ui::OwnController</name>
    <message>
        <source>%1 has the code %2 already. Write your own text beside it instead: find it and choose “Edit own text…”.</source>
        <translation>Код %2 у вендора «%1» уже есть. Напишите рядом с ним свой текст: найдите этот код и выберите «Изменить свой текст…».</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Отменено</translation>
    </message>
    <message>
        <source>Removed: %1. %2 brings it back.</source>
        <translation>Удалено: %1. Вернуть: %2.</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Сохранено</translation>
    </message>
    <message>
        <source>An entry is not saved</source>
        <translation>Свой код не сохранён</translation>
    </message>
    <message numerus="yes">
        <source>What you have typed into %n entry(s) or text(s) of your own is not saved.</source>
        <translation>
            <numerusform>Не сохранено введённое в %n свой код или текст.</numerusform>
            <numerusform>Не сохранено введённое в %n своих кода или текста.</numerusform>
            <numerusform>Не сохранено введённое в %n своих кодов или текстов.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Вернуться</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>Закрыть без сохранения</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PackController</name>
    <message>
        <source>The shared folder “%1” cannot be reached; its packs stay as they were.</source>
        <translation>Общая папка «%1» недоступна; её пакеты остаются без изменений.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PackManager</name>
    <message numerus="yes">
        <source>%n code(s) read</source>
        <translation>
            <numerusform>Прочитан %n код</numerusform>
            <numerusform>Прочитано %n кода</numerusform>
            <numerusform>Прочитано %n кодов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reading the pack: %n code(s)</source>
        <translation>
            <numerusform>Чтение пакета: %n код</numerusform>
            <numerusform>Чтение пакета: %n кода</numerusform>
            <numerusform>Чтение пакета: %n кодов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is installed: version %2, %n code(s).</source>
        <translation>
            <numerusform>Пакет «%1» установлен: версия %2, %n код.</numerusform>
            <numerusform>Пакет «%1» установлен: версия %2, %n кода.</numerusform>
            <numerusform>Пакет «%1» установлен: версия %2, %n кодов.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>…and %n more problem(s).</source>
        <translation>
            <numerusform>…и ещё %n ошибка.</numerusform>
            <numerusform>…и ещё %n ошибки.</numerusform>
            <numerusform>…и ещё %n ошибок.</numerusform>
        </translation>
    </message>
    <message>
        <source>Install or update a pack</source>
        <translation>Установка или обновление пакета</translation>
    </message>
    <message>
        <source>Packs (*.errdex-pack *.json)</source>
        <translation>Пакеты (*.errdex-pack *.json)</translation>
    </message>
    <message>
        <source>“%1” is back at the version before.</source>
        <translation>Возвращена предыдущая версия пакета «%1».</translation>
    </message>
    <message>
        <source>“%1” is removed. Your notes on its codes stay.</source>
        <translation>Пакет «%1» удалён. Ваши заметки к его кодам остались.</translation>
    </message>
    <message>
        <source>Follow a shared folder</source>
        <translation>Подключение общей папки</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>Пакеты</translation>
    </message>
    <message>
        <source>A pack brings the codes of more vendors: an .errdex-pack file, a vendor file or a folder of vendor files. Drop it here or choose it; you see what it brings before anything is changed.</source>
        <translation>Пакет добавляет коды других вендоров: это файл .errdex-pack, файл вендора или папка с файлами вендоров. Перетащите его сюда или выберите; прежде чем что-либо изменится, вы увидите, что он добавит.</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Пакет</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Версия</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Кодов</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>From a &amp;file…</source>
        <translation>Из &amp;файла…</translation>
    </message>
    <message>
        <source>Install a pack, or update it, from a file</source>
        <translation>Установить или обновить пакет из файла</translation>
    </message>
    <message>
        <source>From a f&amp;older…</source>
        <translation>Из &amp;папки…</translation>
    </message>
    <message>
        <source>Install a pack, or update it, from a folder with vendor files</source>
        <translation>Установить или обновить пакет из папки с файлами вендоров</translation>
    </message>
    <message>
        <source>Roll &amp;back</source>
        <translation>&amp;Вернуть прежнюю версию</translation>
    </message>
    <message>
        <source>Go back to the version before the update; once more, forth again</source>
        <translation>Вернуться к версии до обновления; повторно — снова к новой</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Удалить</translation>
    </message>
    <message>
        <source>Remove the pack; your notes on its codes stay</source>
        <translation>Удалить пакет; ваши заметки к его кодам останутся</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Put the removed pack back</source>
        <translation>Вернуть удалённый пакет</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>О&amp;становить</translation>
    </message>
    <message>
        <source>Stop reading the pack; nothing is changed</source>
        <translation>Прекратить чтение пакета; ничего не изменится</translation>
    </message>
    <message>
        <source>Shared folders</source>
        <translation>Общие папки</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Добавить…</translation>
    </message>
    <message>
        <source>Follow the packs in a folder that you share with others</source>
        <translation>Использовать пакеты из папки, общей с коллегами</translation>
    </message>
    <message>
        <source>R&amp;emove from the list</source>
        <translation>У&amp;брать из списка</translation>
    </message>
    <message>
        <source>Follow this folder no longer; its packs are removed here</source>
        <translation>Больше не следить за этой папкой; её пакеты здесь будут удалены</translation>
    </message>
    <message>
        <source>%1 – cannot be reached now; its packs stay as they were</source>
        <translation>%1 — сейчас недоступна; её пакеты остаются без изменений</translation>
    </message>
    <message>
        <source>The packs in these folders are used here and follow what changes there. Nothing is written there.</source>
        <translation>Пакеты из этих папок используются здесь и обновляются вслед за изменениями в папках. В сами папки ничего не записывается.</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>В&amp;ключить</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Отключить</translation>
    </message>
    <message>
        <source>Find the codes of the pack again</source>
        <translation>Снова находить коды этого пакета</translation>
    </message>
    <message>
        <source>Keep the pack, but do not find its codes</source>
        <translation>Оставить пакет, но не находить его коды</translation>
    </message>
    <message>
        <source>No packs are installed.</source>
        <translation>Пакеты не установлены.</translation>
    </message>
    <message>
        <source>Reading the pack…</source>
        <translation>Чтение пакета…</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>No shared folders</source>
        <translation>Общих папок нет</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PackOfferDialog</name>
    <message>
        <source>Update a pack</source>
        <translation>Обновление пакета</translation>
    </message>
    <message>
        <source>Install a pack</source>
        <translation>Установка пакета</translation>
    </message>
    <message>
        <source>“%1” changes from version %2 to version %3</source>
        <comment>a pack</comment>
        <translation>«%1»: версия %2 сменится версией %3</translation>
    </message>
    <message numerus="yes">
        <source>“%1”, version %2: %n code(s)</source>
        <comment>a pack</comment>
        <translation>
            <numerusform>«%1», версия %2: %n код</numerusform>
            <numerusform>«%1», версия %2: %n кода</numerusform>
            <numerusform>«%1», версия %2: %n кодов</numerusform>
        </translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Что изменится</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Обновить</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>Установить</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <comment>codes of a pack</comment>
        <translation>
            <numerusform>%n новый</numerusform>
            <numerusform>%n новых</numerusform>
            <numerusform>%n новых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another text</source>
        <comment>codes of a pack</comment>
        <translation>
            <numerusform>%n с другим текстом</numerusform>
            <numerusform>%n с другим текстом</numerusform>
            <numerusform>%n с другим текстом</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <comment>codes of a pack</comment>
        <translation>
            <numerusform>%n удалён</numerusform>
            <numerusform>%n удалено</numerusform>
            <numerusform>%n удалено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n with another code</source>
        <comment>the same texts under another code</comment>
        <translation>
            <numerusform>%n под другим кодом</numerusform>
            <numerusform>%n под другим кодом</numerusform>
            <numerusform>%n под другим кодом</numerusform>
        </translation>
    </message>
    <message>
        <source>Every code is as it was.</source>
        <translation>Все коды остались прежними.</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s) stay as they are.</source>
        <translation>
            <numerusform>%n код не меняется.</numerusform>
            <numerusform>%n кода не меняются.</numerusform>
            <numerusform>%n кодов не меняются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of each kind the first %1 are shown.</source>
        <translation>В каждом разделе показаны первые %1.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PackWords</name>
    <message>
        <source>Maintained by: %1</source>
        <translation>Поддерживает: %1</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Дата: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Источник: %1</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>Лицензия: %1</translation>
    </message>
    <message>
        <source>It was compiled by an older Errdex and is being compiled again.</source>
        <translation>Пакет собран более старой версией Errdex и собирается заново.</translation>
    </message>
    <message>
        <source>Vendors: %1</source>
        <translation>Вендоры: %1</translation>
    </message>
    <message>
        <source>Follows the shared folder: %1</source>
        <translation>Из общей папки: %1</translation>
    </message>
    <message>
        <source>cannot be used</source>
        <translation>непригоден</translation>
    </message>
    <message>
        <source>being compiled again</source>
        <translation>собирается заново</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>отключён</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>in use, shared</source>
        <translation>используется, общий</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PinBar</name>
    <message>
        <source>Pinned records</source>
        <translation>Закреплённые записи</translation>
    </message>
    <message>
        <source>Left and Right show them, Delete unpins one.</source>
        <translation>Стрелки влево и вправо показывают записи, Delete открепляет.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a record, its keys</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Unpin %1</source>
        <comment>a record</comment>
        <translation>Открепить %1</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Открепить</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PinController</name>
    <message numerus="yes">
        <source>%Ln record(s) are pinned already: unpin one first</source>
        <translation>
            <numerusform>Уже закреплена %Ln запись: сначала открепите одну</numerusform>
            <numerusform>Уже закреплены %Ln записи: сначала открепите одну</numerusform>
            <numerusform>Уже закреплено %Ln записей: сначала открепите одну</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 unpinned: %2 brings it back</source>
        <translation>Запись «%1» откреплена; вернуть — %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) unpinned: %1 brings them back</source>
        <translation>
            <numerusform>Откреплена %Ln запись; вернуть — %1</numerusform>
            <numerusform>Откреплены %Ln записи; вернуть — %1</numerusform>
            <numerusform>Откреплено %Ln записей; вернуть — %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Unpin %1</source>
        <comment>a record</comment>
        <translation>&amp;Открепить %1</translation>
    </message>
    <message>
        <source>&amp;%1 %2</source>
        <comment>the number of a pinned record, the record</comment>
        <translation>&amp;%1 %2</translation>
    </message>
    <message>
        <source>Pinned record &amp;%1</source>
        <translation>Закреплённая запись &amp;%1</translation>
    </message>
    <message>
        <source>Show the pinned record %1</source>
        <translation>Показать закреплённую запись %1</translation>
    </message>
    <message>
        <source>%1, not in the catalogue any more</source>
        <translation>%1 — записи больше нет в каталоге</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a record, what it means</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>a code, its vendor, its name</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>errdex::ui::PrintController</name>
    <message numerus="yes">
        <source>At most %Ln row(s) can be printed at once. Select fewer, or export them as PDF.</source>
        <translation>
            <numerusform>За один раз можно напечатать не более %Ln строки. Выделите меньше строк или экспортируйте их в PDF.</numerusform>
            <numerusform>За один раз можно напечатать не более %Ln строк. Выделите меньше строк или экспортируйте их в PDF.</numerusform>
            <numerusform>За один раз можно напечатать не более %Ln строк. Выделите меньше строк или экспортируйте их в PDF.</numerusform>
        </translation>
    </message>
    <message>
        <source>Errdex: error codes</source>
        <translation>Errdex: коды ошибок</translation>
    </message>
    <message>
        <source>Errdex: error codes found for “%1”</source>
        <translation>Errdex: коды ошибок по запросу «%1»</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Печать</translation>
    </message>
</context>
<context>
    <name>errdex::ui::QuickWindow</name>
    <message numerus="yes">
        <source>%Ln code(s) in the copied text; Ctrl+Enter shows all of it</source>
        <translation>
            <numerusform>%Ln код в скопированном тексте; Ctrl+Enter покажет весь текст</numerusform>
            <numerusform>%Ln кода в скопированном тексте; Ctrl+Enter покажет весь текст</numerusform>
            <numerusform>%Ln кодов в скопированном тексте; Ctrl+Enter покажет весь текст</numerusform>
        </translation>
    </message>
    <message>
        <source>No code was found in the copied text yet</source>
        <translation>В скопированном тексте пока не найдено кодов</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln запись</numerusform>
            <numerusform>%Ln записи</numerusform>
            <numerusform>%Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
    <message>
        <source>%1 for what you copied</source>
        <comment>%1 is a count of records</comment>
        <translation>%1 по скопированному тексту</translation>
    </message>
    <message>
        <source>Quick look-up</source>
        <translation>Быстрый поиск</translation>
    </message>
    <message>
        <source>Code, name or text</source>
        <translation>Код, имя или текст</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Up and Down choose a record, Enter copies it, Ctrl+Enter opens the window, Esc closes.</source>
        <translation>Стрелки вверх и вниз выбирают запись, Enter копирует её, Ctrl+Enter открывает окно, Esc закрывает.</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>Enter: copy · Ctrl+Enter: open in the main window · Esc: close</source>
        <translation>Enter — копировать · Ctrl+Enter — открыть в главном окне · Esc — закрыть</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ReadingBar</name>
    <message>
        <source>Show them instead</source>
        <translation>Показать их</translation>
    </message>
    <message>
        <source>Search for “%1” as typed</source>
        <translation>Искать «%1»</translation>
    </message>
</context>
<context>
    <name>errdex::ui::RecordDocument</name>
    <message>
        <source>by Errdex</source>
        <translation>текст Errdex</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>перевод</translation>
    </message>
    <message>
        <source>original</source>
        <translation>оригинал</translation>
    </message>
    <message>
        <source>HTTP %1</source>
        <translation>HTTP %1</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Где возвращается</translation>
    </message>
    <message>
        <source>Footnote %1</source>
        <translation>Сноска %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>field, then original or translation</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>What HTTP %1 means</source>
        <translation>Что означает HTTP %1</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Значение</translation>
    </message>
    <message>
        <source>The same code elsewhere</source>
        <translation>Тот же код в других записях</translation>
    </message>
    <message>
        <source>Sample response</source>
        <translation>Пример ответа</translation>
    </message>
    <message>
        <source>The source does not state the keys of the response: these are likely, not confirmed.</source>
        <translation>Ключи ответа в источнике не указаны: приведены вероятные, они не подтверждены.</translation>
    </message>
    <message>
        <source>The vendor&apos;s notes on this code</source>
        <translation>Примечания вендора к этому коду</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Примечание</translation>
    </message>
    <message>
        <source>The vendor&apos;s general notes</source>
        <translation>Общие примечания вендора</translation>
    </message>
    <message>
        <source>How the categories are made</source>
        <translation>Как составлены категории</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>retrieved on %1</source>
        <translation>получено %1</translation>
    </message>
    <message>
        <source>Defined in %1</source>
        <translation>Определён в %1</translation>
    </message>
    <message numerus="yes">
        <source>…and %n more: search for code:%1</source>
        <comment>records with the same code</comment>
        <translation>
            <numerusform>…и ещё %n запись — по запросу code:%1</numerusform>
            <numerusform>…и ещё %n записи — по запросу code:%1</numerusform>
            <numerusform>…и ещё %n записей — по запросу code:%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Метки: %1</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>of the user or a colleague</comment>
        <translation>Заметка</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>ours</source>
        <comment>a text by the user or a colleague</comment>
        <translation>наш текст</translation>
    </message>
    <message>
        <source>Your own entry</source>
        <translation>Свой код</translation>
    </message>
    <message>
        <source>changed in two places</source>
        <translation>изменено в двух местах</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Own text</source>
        <translation>Свой текст</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ResultsPage</name>
    <message>
        <source>The catalogue could not be opened</source>
        <translation>Не удалось открыть каталог</translation>
    </message>
    <message>
        <source>The search failed</source>
        <translation>Не удалось выполнить поиск</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Open the same catalogue file again</source>
        <translation>Снова открыть тот же файл каталога</translation>
    </message>
    <message>
        <source>Choose another file…</source>
        <translation>Выбрать другой файл…</translation>
    </message>
    <message>
        <source>Open another catalogue file</source>
        <translation>Открыть другой файл каталога</translation>
    </message>
</context>
<context>
    <name>errdex::ui::ResultsView</name>
    <message>
        <source>Results</source>
        <translation>Результаты</translation>
    </message>
    <message>
        <source>The records found, a row each.</source>
        <translation>Найденные записи, по одной в строке.</translation>
    </message>
    <message>
        <source>Show or hide the column “%1”</source>
        <translation>Показать или скрыть столбец «%1»</translation>
    </message>
</context>
<context>
    <name>errdex::ui::SavedSearchesDialog</name>
    <message>
        <source>Rename the search</source>
        <translation>Переименование запроса</translation>
    </message>
    <message>
        <source>The new name:</source>
        <translation>Новое название:</translation>
    </message>
    <message>
        <source>Saved searches</source>
        <translation>Сохранённые запросы</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Запрос</translation>
    </message>
</context>
<context>
    <name>errdex::ui::SearchField</name>
    <message>
        <source>Code, name or text: 1001, planfix:1001, &quot;not found&quot;, http:404 token</source>
        <translation>Код, имя или текст: 1001, planfix:1001, &quot;не найден&quot;, http:404 токен</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Results appear as you type. Down moves to them, Esc clears the field.</source>
        <translation>Результаты появляются по мере ввода. Стрелка вниз переводит к ним, Esc очищает поле.</translation>
    </message>
    <message>
        <source>Select the whole query</source>
        <translation>Выделить весь запрос</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Clear search (%1)</source>
        <translation>Очистить поиск (%1)</translation>
    </message>
    <message>
        <source>%1. Results appear as you type. Down moves to them, Esc clears the field.</source>
        <comment>%1 is a count</comment>
        <translation>%1. Результаты появляются по мере ввода. Стрелка вниз переходит к ним, Esc очищает строку.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::SearchesController</name>
    <message>
        <source>Save this search</source>
        <translation>Сохранение запроса</translation>
    </message>
    <message>
        <source>A name for “%1”:</source>
        <translation>Название для «%1»:</translation>
    </message>
    <message>
        <source>There is a search “%1” already. Replace it?</source>
        <translation>Запрос «%1» уже есть. Заменить его?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>errdex::ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>Поиск по настройкам</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Страницы</translation>
    </message>
    <message>
        <source>No setting has these words.</source>
        <translation>Нет настройки с такими словами.</translation>
    </message>
    <message>
        <source>Take settings and shortcuts from a file</source>
        <translation>Загрузить настройки и сочетания клавиш из файла</translation>
    </message>
    <message>
        <source>Write your settings and shortcuts to a file, for another computer</source>
        <translation>Сохранить настройки и сочетания клавиш в файл, чтобы перенести на другой компьютер</translation>
    </message>
    <message>
        <source>&amp;Reset settings</source>
        <translation>&amp;Сбросить настройки</translation>
    </message>
    <message>
        <source>Put all settings and shortcuts back as they were at first</source>
        <translation>Вернуть исходные настройки и сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>Export the settings</source>
        <translation>Экспорт настроек</translation>
    </message>
    <message>
        <source>Settings (*.json)</source>
        <translation>Настройки (*.json)</translation>
    </message>
    <message>
        <source>Wrote your settings to %1</source>
        <translation>Настройки сохранены в %1</translation>
    </message>
    <message>
        <source>Import settings</source>
        <translation>Импорт настроек</translation>
    </message>
    <message numerus="yes">
        <source>Imported %Ln setting(s)</source>
        <translation>
            <numerusform>Загружена %Ln настройка</numerusform>
            <numerusform>Загружены %Ln настройки</numerusform>
            <numerusform>Загружено %Ln настроек</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; not known here and left out: %2</source>
        <translation>%1; неизвестные здесь пропущены: %2</translation>
    </message>
    <message>
        <source>All settings and shortcuts are as they were at first</source>
        <translation>Все настройки и сочетания клавиш возвращены к исходным</translation>
    </message>
    <message>
        <source>Everything is as it was before</source>
        <translation>Всё снова как было</translation>
    </message>
    <message>
        <source>&amp;Import settings…</source>
        <translation>&amp;Импорт настроек…</translation>
    </message>
    <message>
        <source>&amp;Export settings…</source>
        <translation>&amp;Экспорт настроек…</translation>
    </message>
</context>
<context>
    <name>errdex::ui::SnippetChooser</name>
    <message>
        <source>No template has this name.</source>
        <translation>Шаблона с таким именем нет.</translation>
    </message>
    <message>
        <source>The template has an error in %1</source>
        <translation>В шаблоне ошибка: %1</translation>
    </message>
    <message>
        <source>This template has nothing to say about these records.</source>
        <translation>По этому шаблону для этих записей ничего не получается.</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln record(s)</source>
        <translation>
            <numerusform>Копирование %Ln записи</numerusform>
            <numerusform>Копирование %Ln записей</numerusform>
            <numerusform>Копирование %Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Find a template</source>
        <translation>Найти шаблон</translation>
    </message>
    <message>
        <source>Templates to copy by</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>What will be copied</source>
        <translation>Что будет скопировано</translation>
    </message>
    <message>
        <source>Language:</source>
        <translation>Язык:</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Как в таблице</translation>
    </message>
    <message>
        <source>Copy in the language of the table</source>
        <translation>Копировать на языке таблицы</translation>
    </message>
    <message>
        <source>Copy in Russian</source>
        <translation>Копировать на русском языке</translation>
    </message>
    <message>
        <source>Copy in English</source>
        <translation>Копировать на английском языке</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Copy by this template (Enter); 1 to 9 copy by the template with that number</source>
        <translation>Копировать по этому шаблону (Enter); клавиши от 1 до 9 копируют по шаблону с этим номером</translation>
    </message>
    <message>
        <source>Templates…</source>
        <translation>Шаблоны…</translation>
    </message>
    <message>
        <source>Make templates of your own, and change, hide and order them</source>
        <translation>Создать свои шаблоны, изменить их, скрыть или расставить по порядку</translation>
    </message>
    <message numerus="yes">
        <source>The first %1 of %Ln record(s). To the clipboard: %2.</source>
        <translation>
            <numerusform>Показаны первые %1 из %Ln записи. В буфер обмена: %2.</numerusform>
            <numerusform>Показаны первые %1 из %Ln записей. В буфер обмена: %2.</numerusform>
            <numerusform>Показаны первые %1 из %Ln записей. В буфер обмена: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>To the clipboard: %1.</source>
        <translation>В буфер обмена: %1.</translation>
    </message>
</context>
<context>
    <name>errdex::ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln record(s)</source>
        <translation>
            <numerusform>%Ln запись</numerusform>
            <numerusform>%Ln записи</numerusform>
            <numerusform>%Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%L1 of %Ln record(s)</source>
        <translation>
            <numerusform>%L1 из %Ln записи</numerusform>
            <numerusform>%L1 из %Ln записей</numerusform>
            <numerusform>%L1 из %Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Open the folder with the file that was written</source>
        <translation>Открыть папку с записанным файлом</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Stop the export; no file is left behind</source>
        <translation>Остановить экспорт; файл не останется</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>Ход экспорта</translation>
    </message>
</context>
<context>
    <name>errdex::ui::TemplateList</name>
    <message>
        <source>Text</source>
        <translation>Текст</translation>
    </message>
    <message>
        <source>Replies and notes</source>
        <translation>Ответы и заметки</translation>
    </message>
    <message>
        <source>Tables and data</source>
        <translation>Таблицы и данные</translation>
    </message>
    <message>
        <source>Program code</source>
        <translation>Код программ</translation>
    </message>
    <message>
        <source>My templates</source>
        <translation>Мои шаблоны</translation>
    </message>
    <message>
        <source>text</source>
        <comment>a form on the clipboard</comment>
        <translation>текст</translation>
    </message>
    <message>
        <source>formatted text</source>
        <comment>a form on the clipboard</comment>
        <translation>форматированный текст</translation>
    </message>
    <message>
        <source>line %1, column %2. %3</source>
        <translation>строка %1, столбец %2. %3</translation>
    </message>
    <message>
        <source>Error in %1</source>
        <translation>Ошибка: %1</translation>
    </message>
</context>
<context>
    <name>errdex::ui::TemplateManager</name>
    <message>
        <source>not saved</source>
        <comment>state of a template</comment>
        <translation>не сохранён</translation>
    </message>
    <message>
        <source>error</source>
        <comment>state of a template</comment>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>hidden</source>
        <comment>state of a template</comment>
        <translation>скрыт</translation>
    </message>
    <message>
        <source>own</source>
        <comment>state of a template</comment>
        <translation>свой</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>state of a template</comment>
        <translation>изменён</translation>
    </message>
    <message>
        <source>No errors</source>
        <translation>Ошибок нет</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Перейти к этому месту</translation>
    </message>
    <message>
        <source>Select a record in the table to see what the template makes of it.</source>
        <translation>Выделите запись в таблице, чтобы увидеть, что из неё делает шаблон.</translation>
    </message>
    <message>
        <source>The template has nothing to say about these records.</source>
        <translation>По этому шаблону для этих записей ничего не получается.</translation>
    </message>
    <message>
        <source>My template</source>
        <translation>Мой шаблон</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (копия)</translation>
    </message>
    <message>
        <source>Delete the template “%1”? Its file is removed.</source>
        <translation>Удалить шаблон «%1»? Его файл будет удалён.</translation>
    </message>
    <message>
        <source>Restore “%1” as it came with Errdex? Your changes are lost.</source>
        <translation>Вернуть шаблону «%1» исходный вид? Ваши изменения будут потеряны.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Восстановить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Import a template</source>
        <translation>Импорт шаблона</translation>
    </message>
    <message>
        <source>Templates (*.mustache);;All files (*)</source>
        <translation>Шаблоны (*.mustache);;Все файлы (*)</translation>
    </message>
    <message>
        <source>%1 is no template: it is not UTF-8 text, or longer than a template can be.</source>
        <translation>%1 — не шаблон: это не текст в UTF-8, или он длиннее, чем может быть шаблон.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Export the template</source>
        <translation>Экспорт шаблона</translation>
    </message>
    <message>
        <source>Templates (*.mustache)</source>
        <translation>Шаблоны (*.mustache)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln template(s) have changes that are not saved.</source>
        <translation>
            <numerusform>Изменения в %Ln шаблоне не сохранены.</numerusform>
            <numerusform>Изменения в %Ln шаблонах не сохранены.</numerusform>
            <numerusform>Изменения в %Ln шаблонах не сохранены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Не сохранять</translation>
    </message>
    <message>
        <source>%1; also %2.en, %2.ru and %2.original</source>
        <translation>%1; есть также %2.en, %2.ru и %2.original</translation>
    </message>
    <message>
        <source>%1 (inside of %2)</source>
        <translation>%1 (внутри %2)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Шаблоны</translation>
    </message>
    <message>
        <source>&amp;Templates:</source>
        <translation>&amp;Шаблоны:</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>of a template</comment>
        <translation>Имя</translation>
    </message>
    <message>
        <source>State</source>
        <comment>of a template</comment>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Te&amp;xt of the template:</source>
        <translation>&amp;Текст шаблона:</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Текст шаблона</translation>
    </message>
    <message>
        <source>Find a field to insert</source>
        <translation>Найти поле для вставки</translation>
    </message>
    <message>
        <source>Field</source>
        <comment>of a template</comment>
        <translation>Поле</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Что в нём</translation>
    </message>
    <message>
        <source>Fields to insert</source>
        <translation>Поля для вставки</translation>
    </message>
    <message>
        <source>Double-click a field, or press Enter, to insert it</source>
        <translation>Чтобы вставить поле, дважды щёлкните его или нажмите Enter</translation>
    </message>
    <message>
        <source>In Russian:</source>
        <translation>На русском языке:</translation>
    </message>
    <message>
        <source>In English:</source>
        <translation>На английском языке:</translation>
    </message>
    <message>
        <source>What the template makes in Russian</source>
        <translation>Результат на русском языке</translation>
    </message>
    <message>
        <source>What the template makes in English</source>
        <translation>Результат на английском языке</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Создать</translation>
    </message>
    <message>
        <source>Begin a template</source>
        <translation>Начать новый шаблон</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Дублировать</translation>
    </message>
    <message>
        <source>Make a template of your own out of this one</source>
        <translation>Сделать из этого шаблона свой</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Move the template up in the menu</source>
        <translation>Переместить шаблон выше в меню</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>Move the template down in the menu</source>
        <translation>Переместить шаблон ниже в меню</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Show the template in the menu again</source>
        <translation>Снова показывать шаблон в меню</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Leave the template out of the menu</source>
        <translation>Не показывать шаблон в меню</translation>
    </message>
    <message>
        <source>Remove the template and its file</source>
        <translation>Удалить шаблон и его файл</translation>
    </message>
    <message>
        <source>Put the template back as it came with Errdex</source>
        <translation>Вернуть шаблону исходный вид</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Импорт…</translation>
    </message>
    <message>
        <source>Take in a template from a file</source>
        <translation>Добавить шаблон из файла</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>Write the template to a file, to share it</source>
        <translation>Сохранить шаблон в файл, чтобы поделиться им</translation>
    </message>
    <message>
        <source>Use this template for Ctrl+C</source>
        <translation>Использовать этот шаблон для Ctrl+C</translation>
    </message>
    <message>
        <source>Without any, Ctrl+C copies the rows as they stand in the table</source>
        <translation>Если такого шаблона нет, Ctrl+C копирует строки в том виде, в каком они стоят в таблице</translation>
    </message>
    <message>
        <source>Write the template to its file (Ctrl+S)</source>
        <translation>Сохранить шаблон в его файл (Ctrl+S)</translation>
    </message>
    <message>
        <source>Undo changes</source>
        <translation>Отменить изменения</translation>
    </message>
    <message>
        <source>Go back to the template as it was saved</source>
        <translation>Вернуться к сохранённому шаблону</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Показать папку</translation>
    </message>
    <message>
        <source>Open the folder with your templates</source>
        <translation>Открыть папку с вашими шаблонами</translation>
    </message>
</context>
<context>
    <name>errdex::ui::WhyLabel</name>
    <message>
        <source>It may also be: %1</source>
        <translation>Возможно также: %1</translation>
    </message>
</context>
<context>
    <name>errdex::ui::Words</name>
    <message>
        <source>Language of the interface</source>
        <translation>Язык интерфейса</translation>
    </message>
    <message>
        <source>Language of the records</source>
        <translation>Язык записей</translation>
    </message>
    <message>
        <source>Searching looks at both languages, whatever is shown.</source>
        <translation>Поиск идёт по обоим языкам независимо от того, какой показан.</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Size of the text</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>In per cent of the size set in the system. Ctrl+Plus and Ctrl+Minus change it, too.</source>
        <translation>В процентах от размера, заданного в системе. Меняется и клавишами Ctrl+плюс и Ctrl+минус.</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Меньше анимации</translation>
    </message>
    <message>
        <source>Nothing slides, fades or blinks.</source>
        <translation>Ничего не скользит, не растворяется и не мигает.</translation>
    </message>
    <message>
        <source>Details beside the table</source>
        <translation>Сведения справа от таблицы</translation>
    </message>
    <message>
        <source>For wide screens; otherwise they stand below it.</source>
        <translation>Для широких экранов; иначе они стоят под таблицей.</translation>
    </message>
    <message>
        <source>Begin where I left off</source>
        <translation>Продолжать с того места, где остановились</translation>
    </message>
    <message>
        <source>The last query and filters are restored at the start.</source>
        <translation>При запуске восстанавливаются запрос и фильтры прошлого сеанса.</translation>
    </message>
    <message>
        <source>Language of copies</source>
        <translation>Язык копий</translation>
    </message>
    <message>
        <source>In which language records are copied.</source>
        <translation>На каком языке копируются записи.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Light or dark, as the system</source>
        <translation>Светлые или тёмные, как в системе</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Both, side by side</source>
        <translation>Оба, рядом</translation>
    </message>
    <message>
        <source>As in the table</source>
        <translation>Как в таблице</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Контрастные</translation>
    </message>
    <message>
        <source>Shortcut for the quick look-up</source>
        <translation>Сочетание клавиш быстрого поиска</translation>
    </message>
    <message>
        <source>It works in every program while Errdex runs. Where the desktop does not let programs have such a shortcut, assign one to the command “errdex --quick” in its own settings.</source>
        <translation>Действует в любой программе, пока запущен Errdex. Если среда рабочего стола не отдаёт сочетания клавиш программам, назначьте сочетание для команды «errdex --quick» в настройках среды.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Значок в области уведомлений</translation>
    </message>
    <message>
        <source>Its menu has the codes you looked at last.</source>
        <translation>В его меню — недавно просмотренные коды.</translation>
    </message>
    <message>
        <source>Closing the window leaves the icon</source>
        <translation>При закрытии окна оставлять значок</translation>
    </message>
    <message>
        <source>Quit in the menu ends the program. Needs the icon in the tray.</source>
        <translation>Завершает программу пункт меню «Выход». Нужен значок в области уведомлений.</translation>
    </message>
    <message>
        <source>Start without the window</source>
        <translation>Запускать без окна</translation>
    </message>
    <message>
        <source>Needs the icon in the tray.</source>
        <translation>Нужен значок в области уведомлений.</translation>
    </message>
    <message>
        <source>Watch the clipboard for codes</source>
        <translation>Следить за кодами в буфере обмена</translation>
    </message>
    <message>
        <source>A code or response that you copy is offered in the status line and at the icon. Nothing is kept.</source>
        <translation>Скопированный код или ответ предлагается в строке состояния и у значка. Ничего не сохраняется.</translation>
    </message>
    <message>
        <source>Hints for beginners</source>
        <translation>Подсказки для начинающих</translation>
    </message>
    <message>
        <source>A line at the foot of the window, from the next start on.</source>
        <translation>Строка внизу окна; появится при следующем запуске.</translation>
    </message>
</context>
<context>
    <name>errdex::wording::DiagnosisWording</name>
    <message>
        <source>Catalogue</source>
        <translation>Каталог</translation>
    </message>
    <message>
        <source>Pack “%1”</source>
        <translation>Пакет «%1»</translation>
    </message>
    <message>
        <source>Your own entries, compiled</source>
        <translation>Собранные свои коды</translation>
    </message>
    <message>
        <source>Your notes, favourites and history</source>
        <translation>Ваши заметки, избранное и история</translation>
    </message>
    <message>
        <source>Backup %1</source>
        <translation>Резервная копия %1</translation>
    </message>
    <message>
        <source>Shared folder</source>
        <translation>Общая папка</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Disk of your data</source>
        <translation>Диск с вашими данными</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>в порядке</translation>
    </message>
    <message>
        <source>not there yet</source>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>works, with a remark</source>
        <translation>работает, есть замечание</translation>
    </message>
    <message>
        <source>broken</source>
        <translation>есть неисправность</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n запись</numerusform>
            <numerusform>%n записи</numerusform>
            <numerusform>%n записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), mark(s) and text(s)</source>
        <translation>
            <numerusform>%n заметка, метка или текст</numerusform>
            <numerusform>%n заметки, метки и текста</numerusform>
            <numerusform>%n заметок, меток и текстов</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>свободно %1</translation>
    </message>
    <message>
        <source>A repair compiles it again from the sources that were kept.</source>
        <translation>Исправление соберёт его заново из сохранённых исходных файлов.</translation>
    </message>
    <message>
        <source>A repair compiles it again from your notes.</source>
        <translation>Исправление соберёт их заново из ваших записей.</translation>
    </message>
    <message>
        <source>A repair moves the file aside, and puts what can be read of it together with the newest good backup.</source>
        <translation>Исправление отложит файл в сторону и соединит то, что в нём читается, с последней исправной резервной копией.</translation>
    </message>
    <message>
        <source>A change was cut off. A repair, or the next start, takes it back.</source>
        <translation>Одно изменение прервалось на середине. Исправление или следующий запуск его отменит.</translation>
    </message>
    <message>
        <source>Errdex %1, Qt %2, SQLite %3, %4</source>
        <translation>Errdex %1, Qt %2, SQLite %3, %4</translation>
    </message>
    <message>
        <source>Your data: %1</source>
        <translation>Ваши данные: %1</translation>
    </message>
    <message>
        <source>Settings: %1</source>
        <translation>Настройки: %1</translation>
    </message>
    <message>
        <source>Log: %1</source>
        <translation>Журнал: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a part and how it was found</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2, %3</source>
        <comment>a part, how it was found, how much it is</comment>
        <translation>%1: %2, %3</translation>
    </message>
    <message>
        <source>Everything works; a repair would tidy up.</source>
        <translation>Всё работает; исправление наведёт порядок.</translation>
    </message>
    <message>
        <source>Something is broken that can be repaired.</source>
        <translation>Есть неисправность, которую можно исправить.</translation>
    </message>
    <message>
        <source>Everything is sound.</source>
        <translation>Всё в порядке.</translation>
    </message>
    <message>
        <source>Something is broken that Errdex cannot repair itself; what to do is said beside it.</source>
        <translation>Есть неисправность, которую Errdex не может исправить сам; что делать, сказано рядом с ней.</translation>
    </message>
    <message>
        <source>Your own entries were compiled again.</source>
        <translation>Ваши коды собраны заново.</translation>
    </message>
    <message>
        <source>The pack “%1” was compiled again.</source>
        <translation>Пакет «%1» собран заново.</translation>
    </message>
    <message>
        <source>Your notes are sound.</source>
        <translation>Ваши заметки в порядке.</translation>
    </message>
    <message>
        <source>There was nothing to repair.</source>
        <translation>Исправлять было нечего.</translation>
    </message>
</context>
<context>
    <name>errdex::wording::DocumentWords</name>
    <message>
        <source>API error codes</source>
        <translation>Коды ошибок API</translation>
    </message>
    <message>
        <source>An offline reference made by Errdex</source>
        <translation>Автономный справочник, созданный в Errdex</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержание</translation>
    </message>
    <message>
        <source>Skip to the codes</source>
        <translation>Перейти к кодам</translation>
    </message>
    <message>
        <source>Русская версия</source>
        <extracomment>The link to the same page in the other language, in that language: write &quot;English version&quot; in Russian.</extracomment>
        <translation>English version</translation>
    </message>
    <message>
        <source>All vendors and categories</source>
        <translation>Все вендоры и категории</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Code, name or words</source>
        <translation>Код, имя или слова</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Сбросить всё</translation>
    </message>
    <message>
        <source>No code matches. Check the spelling or clear the filters.</source>
        <translation>Ничего не найдено. Проверьте написание или сбросьте фильтры.</translation>
    </message>
    <message>
        <source>All vendors</source>
        <translation>Все вендоры</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Все категории</translation>
    </message>
    <message>
        <source>All statuses</source>
        <translation>Все статусы</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Без статуса</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Вендор</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Статус HTTP</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Где возвращается</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>Определён в</translation>
    </message>
    <message>
        <source>original</source>
        <translation>оригинал</translation>
    </message>
    <message>
        <source>translation</source>
        <translation>перевод</translation>
    </message>
    <message>
        <source>by Errdex</source>
        <translation>текст Errdex</translation>
    </message>
    <message>
        <source>Sample response</source>
        <translation>Пример ответа</translation>
    </message>
    <message>
        <source>The source does not state the keys of the response: these are likely, not confirmed.</source>
        <translation>В источнике ключи ответа не указаны: эти — вероятные, не подтверждённые.</translation>
    </message>
    <message>
        <source>The vendor&apos;s notes</source>
        <translation>Примечания вендора</translation>
    </message>
    <message>
        <source>Footnotes</source>
        <translation>Сноски</translation>
    </message>
    <message>
        <source>How the categories are made</source>
        <translation>Как составлены категории</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Категории</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Источник</translation>
    </message>
    <message>
        <source>Vendor&apos;s site</source>
        <translation>Сайт вендора</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Продукт</translation>
    </message>
    <message>
        <source>Vendors</source>
        <translation>Вендоры</translation>
    </message>
    <message numerus="yes">
        <source>%n code(s)</source>
        <translation>
            <numerusform>%n код</numerusform>
            <numerusform>%n кода</numerusform>
            <numerusform>%n кодов</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown: %1 of %2</source>
        <translation>Показано: %1 из %2</translation>
    </message>
    <message>
        <source>retrieved on %1</source>
        <translation>получено %1</translation>
    </message>
    <message>
        <source>The vendor&apos;s note on %1</source>
        <translation>Примечание вендора к %1</translation>
    </message>
</context>
<context>
    <name>errdex::wording::ManualWording</name>
    <message>
        <source>Folder of your own notes, settings and packs.</source>
        <translation>Папка с вашими заметками, настройками и пакетами.</translation>
    </message>
    <message>
        <source>Folder of the shipped catalogue, catalog.sqlite.</source>
        <translation>Папка с поставляемым каталогом catalog.sqlite.</translation>
    </message>
    <message>
        <source>Folder of your own templates.</source>
        <translation>Папка с вашими шаблонами.</translation>
    </message>
    <message>
        <source>Language of messages and help: Russian or English, where nothing else asks for one.</source>
        <translation>Язык сообщений и справки (русский или английский), если он не задан иначе.</translation>
    </message>
    <message>
        <source>Your notes, packs and templates, with their backups.</source>
        <translation>Ваши заметки, пакеты и шаблоны с резервными копиями.</translation>
    </message>
    <message>
        <source>Settings.</source>
        <translation>Настройки.</translation>
    </message>
    <message>
        <source>A file of this name beside the program: everything of yours is kept in errdex-data there.</source>
        <translation>Если файл с таким именем лежит рядом с программой, всё ваше хранится там же, в папке errdex-data.</translation>
    </message>
    <message>
        <source>User Commands</source>
        <translation>Команды пользователя</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>ИМЯ</translation>
    </message>
    <message>
        <source>SYNOPSIS</source>
        <translation>СИНТАКСИС</translation>
    </message>
    <message>
        <source>DESCRIPTION</source>
        <translation>ОПИСАНИЕ</translation>
    </message>
    <message>
        <source>VERBS</source>
        <translation>КОМАНДЫ</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>ПАРАМЕТРЫ</translation>
    </message>
    <message>
        <source>EXAMPLES</source>
        <translation>ПРИМЕРЫ</translation>
    </message>
    <message>
        <source>EXIT STATUS</source>
        <translation>КОДЫ ЗАВЕРШЕНИЯ</translation>
    </message>
    <message>
        <source>ENVIRONMENT</source>
        <translation>ОКРУЖЕНИЕ</translation>
    </message>
    <message>
        <source>FILES</source>
        <translation>ФАЙЛЫ</translation>
    </message>
    <message>
        <source>SEE ALSO</source>
        <translation>СМОТРИТЕ ТАКЖЕ</translation>
    </message>
</context>
<context>
    <name>errdex::wording::SearchWording</name>
    <message>
        <source>the very code or vendor</source>
        <translation>коду или вендору</translation>
    </message>
    <message>
        <source>the whole name</source>
        <translation>имени целиком</translation>
    </message>
    <message>
        <source>the code in another writing</source>
        <translation>коду в другой записи</translation>
    </message>
    <message>
        <source>the whole message</source>
        <translation>сообщению целиком</translation>
    </message>
    <message>
        <source>the beginning of the code</source>
        <translation>началу кода</translation>
    </message>
    <message>
        <source>the first words of the name</source>
        <translation>первым словам имени</translation>
    </message>
    <message>
        <source>a word of the name</source>
        <translation>слову в имени</translation>
    </message>
    <message>
        <source>a form of a word of the name</source>
        <translation>форме слова в имени</translation>
    </message>
    <message>
        <source>the beginning of the name</source>
        <translation>началу имени</translation>
    </message>
    <message>
        <source>the beginning of a word of the name</source>
        <translation>началу слова в имени</translation>
    </message>
    <message>
        <source>a word of the message</source>
        <translation>слову в сообщении</translation>
    </message>
    <message>
        <source>a form of a word of the message</source>
        <translation>форме слова в сообщении</translation>
    </message>
    <message>
        <source>the beginning of a word of the message</source>
        <translation>началу слова в сообщении</translation>
    </message>
    <message>
        <source>a word of the description</source>
        <translation>слову в описании</translation>
    </message>
    <message>
        <source>a form of a word of the description</source>
        <translation>форме слова в описании</translation>
    </message>
    <message>
        <source>the beginning of a word of the description</source>
        <translation>началу слова в описании</translation>
    </message>
    <message>
        <source>a part of the name or code</source>
        <translation>части имени или кода</translation>
    </message>
    <message>
        <source>the vendor or category</source>
        <translation>вендору или категории</translation>
    </message>
    <message>
        <source>a text close to the query</source>
        <translation>тексту, близкому к запросу</translation>
    </message>
    <message>
        <source>Showing results for “%1” (keyboard layout).</source>
        <translation>Показаны результаты для «%1» (раскладка клавиатуры).</translation>
    </message>
    <message>
        <source>Showing results for “%1” (transliteration).</source>
        <translation>Показаны результаты для «%1» (транслит).</translation>
    </message>
    <message>
        <source>Showing results for “%1” (look-alike letters).</source>
        <translation>Показаны результаты для «%1» (похожие буквы).</translation>
    </message>
    <message>
        <source>Showing results for “%1” (typo).</source>
        <translation>Показаны результаты для «%1» (опечатка).</translation>
    </message>
    <message>
        <source>No record has all these words. Showing results for the code: “%1”.</source>
        <translation>Записи со всеми этими словами нет. Показаны результаты для кода: «%1».</translation>
    </message>
    <message>
        <source>No record has all these words. Showing the texts that are closest to the query.</source>
        <translation>Записи со всеми этими словами нет. Показаны тексты, ближайшие к запросу.</translation>
    </message>
    <message numerus="yes">
        <source>Did you mean “%1”? %Ln record(s)</source>
        <translation>
            <numerusform>Возможно, имелось в виду «%1»: %Ln запись</numerusform>
            <numerusform>Возможно, имелось в виду «%1»: %Ln записи</numerusform>
            <numerusform>Возможно, имелось в виду «%1»: %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A code near it: “%1”, %Ln record(s)</source>
        <translation>
            <numerusform>Близкий код: «%1», %Ln запись</numerusform>
            <numerusform>Близкий код: «%1», %Ln записи</numerusform>
            <numerusform>Близкий код: «%1», %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without the restriction: “%1”, %Ln record(s)</source>
        <translation>
            <numerusform>Без ограничения: «%1», %Ln запись</numerusform>
            <numerusform>Без ограничения: «%1», %Ln записи</numerusform>
            <numerusform>Без ограничения: «%1», %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Statuses of the same class: “%1”, %Ln record(s)</source>
        <translation>
            <numerusform>Статусы того же класса: «%1», %Ln запись</numerusform>
            <numerusform>Статусы того же класса: «%1», %Ln записи</numerusform>
            <numerusform>Статусы того же класса: «%1», %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code “%1” alone: %Ln record(s)</source>
        <translation>
            <numerusform>Только код «%1»: %Ln запись</numerusform>
            <numerusform>Только код «%1»: %Ln записи</numerusform>
            <numerusform>Только код «%1»: %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without any filter: %Ln record(s)</source>
        <translation>
            <numerusform>Без фильтров: %Ln запись</numerusform>
            <numerusform>Без фильтров: %Ln записи</numerusform>
            <numerusform>Без фильтров: %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without vendors and categories: %Ln record(s)</source>
        <comment>filters that are left out</comment>
        <translation>
            <numerusform>Без фильтра по вендорам и категориям: %Ln запись</numerusform>
            <numerusform>Без фильтра по вендорам и категориям: %Ln записи</numerusform>
            <numerusform>Без фильтра по вендорам и категориям: %Ln записей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without HTTP statuses: %Ln record(s)</source>
        <comment>filters that are left out</comment>
        <translation>
            <numerusform>Без фильтра по статусам HTTP: %Ln запись</numerusform>
            <numerusform>Без фильтра по статусам HTTP: %Ln записи</numerusform>
            <numerusform>Без фильтра по статусам HTTP: %Ln записей</numerusform>
        </translation>
    </message>
    <message>
        <source>your own note</source>
        <translation>вашей заметке</translation>
    </message>
</context>
<context>
    <name>errdex::wording::Wording</name>
    <message>
        <source>No such file</source>
        <translation>такого файла нет</translation>
    </message>
    <message>
        <source>No such file or directory</source>
        <translation>такого файла или папки нет</translation>
    </message>
    <message>
        <source>Is a directory</source>
        <translation>это папка</translation>
    </message>
    <message>
        <source>Not a directory</source>
        <translation>это не папка</translation>
    </message>
    <message>
        <source>Not a regular file</source>
        <translation>это не обычный файл</translation>
    </message>
    <message>
        <source>Permission denied</source>
        <translation>нет прав доступа</translation>
    </message>
    <message>
        <source>Read-only file system</source>
        <translation>файловая система доступна только для чтения</translation>
    </message>
    <message>
        <source>No space left on device</source>
        <translation>на диске нет свободного места</translation>
    </message>
    <message>
        <source>File name too long</source>
        <translation>имя файла слишком длинное</translation>
    </message>
    <message>
        <source>Too many levels of symbolic links</source>
        <translation>слишком длинная цепочка символических ссылок</translation>
    </message>
    <message>
        <source>Input/output error</source>
        <translation>ошибка ввода-вывода</translation>
    </message>
    <message>
        <source>Unknown error</source>
        <translation>неизвестная ошибка</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Вендор</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Категория</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Имя</translation>
    </message>
    <message>
        <source>HTTP</source>
        <translation>HTTP</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Описание</translation>
    </message>
    <message>
        <source>Returned by</source>
        <translation>Где возвращается</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Вариант</translation>
    </message>
    <message>
        <source>Defined in</source>
        <translation>Где определён</translation>
    </message>
    <message>
        <source>Could not open “%1”: %2. Check the path and whether you may read it.</source>
        <translation>Не удалось открыть «%1»: %2. Проверьте путь и права на чтение.</translation>
    </message>
    <message>
        <source>Could not read “%1”: %2. Check the disk and whether you may read the file.</source>
        <translation>Не удалось прочитать «%1»: %2. Проверьте диск и права на чтение файла.</translation>
    </message>
    <message>
        <source>Could not write the output: %1. Check the free space of the disk.</source>
        <translation>Не удалось записать вывод: %1. Проверьте, есть ли на диске свободное место.</translation>
    </message>
    <message>
        <source>Could not write “%1”: %2. What stood there before is unchanged. Check the free space and whether you may write there, or choose another place.</source>
        <translation>Не удалось записать «%1»: %2. То, что там было раньше, не изменилось. Проверьте свободное место и права на запись или выберите другое место.</translation>
    </message>
    <message>
        <source>“%1” is not an Errdex catalogue (%2). Choose a file made by “errdex-cli catalog build”.</source>
        <translation>Файл «%1» не является каталогом Errdex (%2). Выберите файл, собранный командой «errdex-cli catalog build».</translation>
    </message>
    <message>
        <source>“%1” was made for a newer Errdex (catalogue format %2). Update Errdex to open it.</source>
        <translation>Файл «%1» создан для более новой версии Errdex (формат каталога %2). Чтобы открыть его, обновите Errdex.</translation>
    </message>
    <message>
        <source>The catalogue “%1” is damaged: %2. Install Errdex again, or build the catalogue anew.</source>
        <translation>Каталог «%1» повреждён: %2. Переустановите Errdex или соберите каталог заново.</translation>
    </message>
    <message>
        <source>There is no vendor “%1” in the catalogue. Check the spelling.</source>
        <translation>В каталоге нет вендора «%1». Проверьте написание.</translation>
    </message>
    <message>
        <source>There is no record “%1” in the catalogue. Check the vendor and the code.</source>
        <translation>В каталоге нет записи «%1». Проверьте вендора и код.</translation>
    </message>
    <message>
        <source>This cannot be done: %1.</source>
        <translation>Это невозможно выполнить: %1.</translation>
    </message>
    <message>
        <source>Stopped on request.</source>
        <translation>Остановлено по вашей команде.</translation>
    </message>
    <message>
        <source>An error inside Errdex: %1. Please report it to the authors.</source>
        <translation>Внутренняя ошибка Errdex: %1. Сообщите о ней авторам.</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>Без статуса</translation>
    </message>
    <message>
        <source>Informational (1xx)</source>
        <translation>Информационные ответы (1xx)</translation>
    </message>
    <message>
        <source>Redirection (3xx)</source>
        <translation>Перенаправления (3xx)</translation>
    </message>
    <message>
        <source>Client error (4xx)</source>
        <translation>Ошибки клиента (4xx)</translation>
    </message>
    <message>
        <source>Server error (5xx)</source>
        <translation>Ошибки сервера (5xx)</translation>
    </message>
    <message>
        <source>Other (%1xx)</source>
        <translation>Другой класс (%1xx)</translation>
    </message>
    <message>
        <source>The request was received; the server goes on with it.</source>
        <translation>Запрос получен; сервер продолжает его обработку.</translation>
    </message>
    <message>
        <source>The request was received, understood and accepted.</source>
        <translation>Запрос получен, понят и принят.</translation>
    </message>
    <message>
        <source>The client has to take a further step to complete the request.</source>
        <translation>Чтобы завершить запрос, клиент должен сделать ещё один шаг.</translation>
    </message>
    <message>
        <source>The problem is on the client&apos;s side: the request is wrong or cannot be fulfilled as sent.</source>
        <translation>Проблема на стороне клиента: запрос неверен или не может быть выполнен в таком виде.</translation>
    </message>
    <message>
        <source>The problem is on the server&apos;s side: it failed to fulfil a request that appears valid.</source>
        <translation>Проблема на стороне сервера: он не смог выполнить запрос, который выглядит правильным.</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Английский</translation>
    </message>
    <message>
        <source>Russian</source>
        <translation>Русский</translation>
    </message>
    <message>
        <source>Directory not empty</source>
        <translation>Папка не пуста</translation>
    </message>
    <message>
        <source>larger than 4 GiB</source>
        <translation>больше 4 ГиБ</translation>
    </message>
    <message>
        <source>%1, %2: the text is too long for a cell and was cut.</source>
        <translation>%1, %2: текст слишком длинный для ячейки и обрезан.</translation>
    </message>
    <message>
        <source>title “%1”: “%2” (%3) is not in this encoding and became “?”.</source>
        <translation>название столбца «%1»: символа «%2» (%3) нет в этой кодировке, он заменён на «?».</translation>
    </message>
    <message>
        <source>%1, %2: “%3” (%4) is not in this encoding and became “?”.</source>
        <translation>%1, %2: символа «%3» (%4) нет в этой кодировке, он заменён на «?».</translation>
    </message>
    <message>
        <source>Your notes in “%1” are damaged: %2. Restore a backup with “errdex-cli restore”.</source>
        <translation>Ваши заметки в «%1» повреждены: %2. Восстановите их из копии командой «errdex-cli restore».</translation>
    </message>
    <message>
        <source>Your notes in “%1” were written by a newer Errdex (format %2): they can be read here, not changed. Update Errdex to change them.</source>
        <translation>Ваши заметки в «%1» сохранены более новой версией Errdex (формат %2): здесь их можно читать, но не менять. Чтобы менять их, обновите Errdex.</translation>
    </message>
    <message>
        <source>“%1” is a database of another program and was left alone. Move it away, or choose another folder for your notes with --data-dir.</source>
        <translation>«%1» — база данных другой программы, она осталась нетронутой. Уберите её или выберите для заметок другую папку параметром --data-dir.</translation>
    </message>
    <message>
        <source>“%1” is in use by another program. Try again in a moment.</source>
        <translation>Файл «%1» занят другой программой. Повторите чуть позже.</translation>
    </message>
    <message>
        <source>“%1” is not a file of notes (%2). Choose a file made by “errdex-cli notes export”.</source>
        <translation>Файл «%1» не является файлом заметок (%2). Выберите файл, сохранённый командой «errdex-cli notes export».</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Errdex (format %2). Update Errdex to take it in.</source>
        <translation>Файл «%1» сохранён более новой версией Errdex (формат %2). Чтобы добавить его, обновите Errdex.</translation>
    </message>
    <message numerus="yes">
        <source>Your notes were damaged. %n note(s) and mark(s) were read from the damaged file, which is kept as “%1”.</source>
        <translation>
            <numerusform>Файл ваших заметок был повреждён. Из него прочитана %n заметка или пометка; сам файл сохранён как «%1».</numerusform>
            <numerusform>Файл ваших заметок был повреждён. Из него прочитаны %n заметки и пометки; сам файл сохранён как «%1».</numerusform>
            <numerusform>Файл ваших заметок был повреждён. Из него прочитано %n заметок и пометок; сам файл сохранён как «%1».</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup “%1” was put in place.</source>
        <translation>Данные восстановлены из резервной копии «%1».</translation>
    </message>
    <message>
        <source>Your notes in “%1” can be read, not changed: %2.</source>
        <translation>Ваши заметки в «%1» можно читать, но не менять: %2.</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Что делать</translation>
    </message>
    <message>
        <source>Who acts</source>
        <translation>Кто действует</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Повтор запроса</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Серьёзность</translation>
    </message>
    <message>
        <source>Source page</source>
        <translation>Страница источника</translation>
    </message>
    <message>
        <source>not a file of settings</source>
        <translation>это не файл настроек</translation>
    </message>
    <message>
        <source>written by a newer Errdex</source>
        <translation>файл записан более новой версией Errdex</translation>
    </message>
    <message>
        <source>The folder takes no other file, so the file was overwritten where it stands: an interruption would have left it incomplete.</source>
        <translation>В этой папке нельзя создать другой файл, поэтому прежний перезаписан на месте: если бы запись прервалась, он остался бы неполным.</translation>
    </message>
    <message>
        <source>“%1” was made for a newer Errdex and is left out of the search. Update Errdex to use it.</source>
        <translation>Файл «%1» создан для более новой версии Errdex и в поиске не участвует. Чтобы использовать его, обновите Errdex.</translation>
    </message>
    <message>
        <source>“%1” cannot be used and is left out of the search: %2. Install it again, or remove it.</source>
        <translation>Файл «%1» непригоден и в поиске не участвует: %2. Установите его заново или удалите.</translation>
    </message>
    <message>
        <source>file is not a database</source>
        <translation>это не база данных</translation>
    </message>
    <message>
        <source>database disk image is malformed</source>
        <translation>файл базы данных повреждён</translation>
    </message>
    <message>
        <source>Own message</source>
        <translation>Своё сообщение</translation>
    </message>
    <message>
        <source>Own description</source>
        <translation>Своё описание</translation>
    </message>
    <message>
        <source>Own view: cause</source>
        <translation>Своя оценка: причина</translation>
    </message>
    <message>
        <source>Own view: what to do</source>
        <translation>Своя оценка: что делать</translation>
    </message>
    <message>
        <source>Own view: who acts</source>
        <translation>Своя оценка: кто действует</translation>
    </message>
    <message>
        <source>Own view: retry</source>
        <translation>Своя оценка: повтор</translation>
    </message>
    <message>
        <source>Own view: severity</source>
        <translation>Своя оценка: серьёзность</translation>
    </message>
    <message>
        <source>Own link</source>
        <translation>Своя ссылка</translation>
    </message>
    <message>
        <source>the customer</source>
        <translation>клиент</translation>
    </message>
    <message>
        <source>support</source>
        <translation>поддержка</translation>
    </message>
    <message>
        <source>the developers</source>
        <translation>разработчики</translation>
    </message>
    <message>
        <source>the vendor</source>
        <translation>вендор</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>да</translation>
    </message>
    <message>
        <source>after a pause</source>
        <translation>после паузы</translation>
    </message>
    <message>
        <source>no</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>low</source>
        <translation>низкая</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>средняя</translation>
    </message>
    <message>
        <source>high</source>
        <translation>высокая</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>критическая</translation>
    </message>
    <message>
        <source>“%1” names several vendors: %2. Before a colon it means %3; the others are found by their own names.</source>
        <translation>Имя «%1» есть у нескольких вендоров: %2. Перед двоеточием оно означает %3; остальные находятся по своим именам.</translation>
    </message>
    <message>
        <source>%1:</source>
        <comment>what stands beside a field</comment>
        <translation>%1:</translation>
    </message>
    <message>
        <source>Successful (2xx)</source>
        <translation>Успешные ответы (2xx)</translation>
    </message>
</context>
</TS>
