// SPDX-FileCopyrightText: 2026 The Errdex authors
// SPDX-License-Identifier: MIT

#include "madelogs.h"

#include <iterator>
#include <span>

namespace errdex::bench {

namespace {

// In the patterns "%" and a letter stand for:
//   T 2026-11-20 14:02:11   S Nov 20 14:02:11   N 20/Nov/2026:14:02:11 +0300   c 14:02:11   m milliseconds, three digits
//   d a number below 10   h below 100   k below 10 000   g below 100 000   M below 10 000 000   e an epoch, seconds
//   i an address of IPv4   x eight hex digits   X forty   u a UUID   v a version   p a port   w a word   f a fraction
//   P a price   t a telephone   D a date, 20.11.2026   q a path   r a Russian word   s a code of success
//   I 2026-11-20T14:02:11   y the day of the month

constexpr const char *Nginx[] = {
    R"(%i - - [%N] "GET /%q HTTP/1.1" %s %g "-" "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36")",
    R"(%i - - [%N] "GET /static/%w.%x.js HTTP/2.0" %s %M "https://example.com/%q" "Mozilla/5.0")",
    R"(%i - %w [%N] "POST /api/v2/%w/%k HTTP/1.1" %s %k "-" "okhttp/4.12.0" rt=%f uct=%f)",
    R"(%i - - [%N] "GET /rest/task/%k HTTP/1.1" %s %k "-" "python-requests/2.31.0")",
    R"(%i - - [%N] "PUT /v2/companies/%k/messaging/chats/%g HTTP/1.1" %s %k "-" "GuzzleHttp/7")",
    R"(%T [notice] %g#%g: signal process started)",
};
constexpr const char *Journal[] = {
    "%S app%d systemd[1]: Started Session %k of user deploy.",
    "%S app%d sshd[%g]: Accepted publickey for deploy from %i port %p ssh2: ED25519 SHA256:%X",
    "%S app%d CRON[%g]: (root) CMD (test -x /usr/sbin/anacron || run-parts --report /etc/cron.hourly)",
    "%S app%d kernel: [%g.%m%m] eth0: Link is Up - %h00 Mbps/Full - flow control rx/tx",
    "%S app%d dhclient[%k]: DHCPACK of %i from %i (xid=0x%x)",
    "%S app%d systemd[1]: session-%k.scope: Consumed %h.%ms CPU time.",
    "%S app%d postfix/smtp[%g]: %X: to=<%w@example.com>, relay=mx.example.com[%i]:25, delay=%f, dsn=2.0.0, status=sent",
    "%S app%d kernel: [%g.%m%m] usb 1-%d: new high-speed USB device number %h using xhci_hcd",
};
constexpr const char *Java[] = {
    "%T.%m  INFO %k --- [nio-%p-exec-%d] c.e.%w.Controller : GET /%q took %k ms, user=%g",
    "%T.%m DEBUG %k --- [   scheduling-%d] c.e.%w.Job        : batch %k of %k, %k rows",
    "%T.%m  INFO %k --- [           main] o.s.b.w.embedded.tomcat.TomcatWebServer : Tomcat started on port(s): %p (http)",
    "%T.%m  WARN %k --- [ool-2-thread-%h] c.e.%w.Pool       : active=%h idle=%h waiting=%k max=%k",
    "[%T.%m+0300][info][gc] GC(%k) Pause Young (Normal) (G1 Evacuation Pause) %kM->%kM(%kM) %h.%mms",
    "	at com.example.%w.Service.%w(Service.java:%k)",
    "	at java.base/java.util.concurrent.ThreadPoolExecutor.runWorker(ThreadPoolExecutor.java:%k)",
};
constexpr const char *Python[] = {
    "%T,%m INFO [worker-%h] %w.tasks: task %u succeeded in %fs",
    "%T,%m DEBUG [worker-%h] urllib3.connectionpool: https://example.com:443 \"GET /%q HTTP/1.1\" %s %k",
    "INFO:     %i:%p - \"GET /%q HTTP/1.1\" %s OK",
    "%T,%m INFO %w.sync: page %k, %k contacts, %k new, %k changed",
    "  File \"/srv/%w/%w.py\", line %k, in %w",
    "[%T,%m: INFO/ForkPoolWorker-%d] Task %w.send[%u] received",
};
constexpr const char *DotNet[] = {
    "info: Microsoft.AspNetCore.Hosting.Diagnostics[%d]",
    "      Request finished HTTP/1.1 GET https://example.com/%q - %s %k application/json %h.%m%m ms",
    "%T.%m +03:00 [INF] Executed DbCommand (%kms) [Parameters=[@p0='%g'], CommandType='Text', CommandTimeout='30']",
    "%T.%m%h | DEBUG | %w.Cache | entries: %k, bytes: %M, hits: %g",
    "   at Example.%w.%w.Run(Int32 id) in C:\\src\\%w.cs:line %k",
};
constexpr const char *Structured[] = {
    R"({"level":"info","ts":%e.%m,"caller":"%w/server.go:%k","msg":"request done","status":%s,"size":%g,"took_ms":%k})",
    R"({"time":"%IZ","severity":"INFO","trace":"%X","message":"order %g paid","amount":%P,"currency":"RUB"})",
    R"(level=info ts=%e caller=%w.go:%k msg="compaction done" blocks=%k duration=%fs size=%M)",
    R"({"log":"%T INFO %w %k of %k\n","stream":"stdout","time":"%IZ"})",
    R"({"id":%g,"name":"%w","price":%P,"stock":%k,"code":"%x","tags":["%w","%w"],"error":null})",
    R"({"result":"success","task":{"id":%g,"status":{"id":%d,"name":"%w"},"counterparty":{"id":"contact:%k"}}})",
    R"(time="%IZ" level=info msg="heartbeat" seq=%g lag=%kms node=%x)",
};
constexpr const char *Database[] = {
    "%T.%m MSK [%g] LOG:  checkpoint complete: wrote %k buffers (%d.%d%%); write=%h.%m s, sync=0.%m s, total=%h.%m s",
    "%T.%m MSK [%g] crm@crm LOG:  duration: %k.%m ms  statement: SELECT id FROM %w WHERE owner_id = %g LIMIT %h",
    "%T.%m MSK [%g] LOG:  automatic vacuum of table \"crm.public.%w\": index scans: %d, pages: %k removed, %g remain",
    "%T %k [Note] InnoDB: Buffer pool(s) load completed at %T",
    "%g:M %y Nov 2026 %c.%m * %k changes in %k seconds. Saving...",
    "%g:C %y Nov 2026 %c.%m * DB saved on disk",
};
constexpr const char *Containers[] = {
    "%w-%d  | %T INFO  listening on 0.0.0.0:%p",
    "I1120 %c.%m%m       1 controller.go:%k] sync %w/%w-%x: observed generation %k",
    "%w-%x-%x   1/1   Running   %d   %hd   10.%h.%h.%h",
    "#%h [build %d/%d] COPY --from=%w /app /app %d.%ds",
    "%X: Pull complete  %h.%dMB/%h.%dMB",
    "Step %d/%h : RUN apt-get install -y %w=%v",
};
constexpr const char *Tables[] = {
    "%k  %w  %h.%d%%  %M  %c  %w --workers %d --port %p",
    "/dev/sd%d  %M %M %M  %h%% /srv/%w",
    "%k;%w;%t;%P;%D",
    "| %g | %w | %P | %k | %D |",
    "tcp   ESTAB  0  0  %i:%p  %i:%p  users:((\"%w\",pid=%g,fd=%h))",
    "%i dev eth0 lladdr 02:42:ac:11:00:%h REACHABLE",
    " %w | %k | %f | %T.%m+03",
};
constexpr const char *Notes[] = {
    "%D %c – %r %r, заявка № %g, тел. %t",
    "Заказ %g от %D на %P руб., доставка %D с 10:00 до 18:00",
    "%r: %k шт. по %P руб., кабинет %k, этаж %d",
    "Позвонить клиенту %t после %c, договор %k/%h",
    "Версия %v, сборка %g, обновление от %D, %r %r",
    "[%c] %w: ок, вижу %r, перезвоню через %h минут",
    "Order %g, invoice %M of %D, total %P EUR, ext. %k",
};
constexpr const char *Tools[] = {
    "%h files changed, %k insertions(+), %k deletions(-)",
    "commit %X",
    "   %w v%v -> v%v",
    "ok  	example.com/%w	%fs	coverage: %h.%d%% of statements",
    "[%k/%k] Building CXX object %w/CMakeFiles/%w.dir/%w.cpp.o",
    "test %w::%w ... ok",
    "%w.spec.ts (%k tests | %d skipped) %kms",
    "64 bytes from %i: icmp_seq=%k ttl=%h time=%d.%h ms",
    "%k passed, %d skipped in %h.%hs",
    "%w.c:%k:%h: note: expanded from macro '%w'",
};

constexpr std::span<const char *const> Sources[] = {Nginx,    Journal,    Java,   Python, DotNet, Structured,
                                                    Database, Containers, Tables, Notes,  Tools};

constexpr const char *Words[] = {
    "billing", "catalogue", "orders", "sync",   "mailer", "import", "search", "payments", "reports", "gateway", "cache",
    "auth",    "users",     "queue",  "worker", "proxy",  "stock",  "export", "calendar", "metrics", "deploy",  "crm",
    "contact", "task",      "chat",   "tag",    "file",   "note",   "item",   "role",     "company", "webhook", "token"};
constexpr const char *RussianWords[] = {"отгрузка", "оплата",  "проверка", "задача",  "контакт", "договор", "клиент",
                                        "склад",    "возврат", "звонок",   "встреча", "рассылка", "отчёт",  "токен"};
constexpr const char *Paths[] = {"index.html", "api/v1/orders", "assets/logo.svg", "health", "v2/companies",
                                 "rest/user/list", "search?q=%D0%B0&page=2", "metrics", "feed.xml", "login"};

template<size_t N>
QByteArray oneOf(Random &random, const char *const (&words)[N])
{
    return words[random.below(N)];
}

} // namespace

LogMaker::LogMaker(std::uint64_t seed) : m_random(seed) {}

QByteArray LogMaker::padded(std::uint32_t bound, int width)
{
    return number(bound).rightJustified(width, '0');
}

QByteArray LogMaker::hex(int length)
{
    QByteArray digits;
    while (digits.size() < length)
        digits += QByteArray::number(m_random.next(), 16).rightJustified(16, '0');
    return digits.first(length);
}

QByteArray LogMaker::value(char what)
{
    const auto clock = [&]() -> QByteArray {
        const auto part = [](std::uint32_t n) -> QByteArray { return QByteArray::number(n).rightJustified(2, '0'); };
        return part(m_clock / 3600 % 24) + ':' + part(m_clock / 60 % 60) + ':' + part(m_clock % 60);
    };
    const auto day = [&]() -> QByteArray { return QByteArray::number(1 + m_clock / 86400 % 28).rightJustified(2, '0'); };
    switch (what) {
    case 'T': return "2026-11-" + day() + ' ' + clock();
    case 'I': return "2026-11-" + day() + 'T' + clock();
    case 'y': return day();
    case 'S': return "Nov " + day() + ' ' + clock();
    case 'N': return day() + "/Nov/2026:" + clock() + " +0300";
    case 'D': return day() + ".11.2026";
    case 'c': return clock();
    case 'e': return QByteArray::number(1793400000 + qint64(m_clock));
    case 'm': return padded(1000, 3);
    case 'd': return number(10);
    case 'h': return number(100);
    case 'k': return number(10'000);
    case 'g': return number(100'000);
    case 'M': return number(10'000'000);
    case 'i': return "10." + number(256) + '.' + number(256) + '.' + number(256);
    case 'x': return hex(8);
    case 'X': return hex(40);
    case 'u': return hex(8) + '-' + hex(4) + "-4" + hex(3) + "-8" + hex(3) + '-' + hex(12);
    case 'v': return number(20) + '.' + number(50) + '.' + number(500);
    case 'p': return QByteArray::number(1024 + m_random.below(64'000));
    case 'f': return number(10) + '.' + padded(1000, 3);
    case 'P': return number(20'000) + '.' + padded(100, 2);
    case 't': return "+7 9" + padded(100, 2) + ' ' + padded(1000, 3) + '-' + padded(100, 2) + '-' + padded(100, 2);
    case 'w': return oneOf(m_random, Words);
    case 'r': return oneOf(m_random, RussianWords);
    case 'q': return oneOf(m_random, Paths);
    case 's': return m_random.oneIn(8) ? QByteArray("304") : m_random.oneIn(8) ? QByteArray("201") : QByteArray("200");
    default: return QByteArray(1, what);
    }
}

QByteArray LogMaker::filled(const char *pattern)
{
    QByteArray line;
    for (const char *at = pattern; *at != '\0'; ++at) {
        if (*at != '%')
            line += *at;
        else
            line += value(*++at);
    }
    return line;
}

QByteArray LogMaker::line()
{
    if (m_left-- <= 0) {
        m_source = int(m_random.below(std::uint32_t(std::size(Sources))));
        m_left = 10 + int(m_random.below(40));
    }
    m_clock += m_random.below(4);
    const auto patterns = Sources[m_source];
    return filled(patterns[m_random.below(std::uint32_t(patterns.size()))]);
}

} // namespace errdex::bench
