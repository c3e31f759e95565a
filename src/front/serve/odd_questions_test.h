// Generates hostile requests from a seed or bytes: every parameter and segment of every route with days of all
// centuries, overflowing numbers, malformed ids, broken escapes and megabytes of text.
#pragma once

#include <functional>

#include "front/serve/route.h"

namespace jinze::serve {

class OddQuestions {
public:
    // pick(n): a number below n. today: days just inside and outside the limits are generated, too.
    OddQuestions(std::function<std::size_t(std::size_t)> pick, Day today) : pick_{std::move(pick)}, today_{today} {}

    // Any route that reads and is not a stream, or plans without writing.
    const Route& route()
    {
        static const std::vector<const Route*> asked = [] {
            std::vector<const Route*> all;
            for (const Route& it : routes()) {
                const std::string_view pattern{it.pattern};
                const bool stream = std::string_view{it.content} == "text/event-stream";
                if (!stream && (std::string_view{it.method} == "GET" || pattern.ends_with("/preview")))
                    all.push_back(&it);
            }
            return all;
        }();
        return *asked[pick_(asked.size())];
    }
    http::Request question(const Route& route)
    {
        http::Request request{.method = route.method, .path = path(route.pattern)};
        for (const Parameter& it : route.query) {
            if (pick_(5) == 0) continue;
            request.query += (request.query.empty() ? "" : "&") + std::string{it.name} + '=' + value(it.name);
            if (pick_(40) == 0) request.query += std::string{"&"} + it.name + '=' + any();  // repeated
        }
        if (request.method == "POST") request.body = body(route.pattern);
        return request;
    }

private:
    using Words = std::vector<std::string>;
    const std::string& one(const Words& words) { return words[pick_(words.size())]; }

    std::string day()
    {
        static const Words odd{"0000-01-01", "0001-01-01",  "0999-12-31", "1582-10-10", "1900-02-29",
                               "1921-06-30", "1921-07-01",  "1969-12-31", "1999-12-31", "2000-02-29",
                               "2024-02-29", "2025-02-29",  "2038-01-20", "2089-09-17", "2089-09-18",
                               "2100-12-31", "2101-01-01",  "5874-06-03", "9999-01-01", "9999-12-30",
                               "9999-12-31", "10000-01-01", "-999-01-01", "2026-13-01", "2026-1-1"};
        const auto near = [&](int distance) { return to_text(today_ + days{distance}); };
        switch (pick_(4)) {
            case 0: return near(static_cast<int>(pick_(1100)) - 300);
            case 1: return near(static_cast<int>(pick_(40)) - 20 + 730);  // around the last day allowed
            default: return one(odd);
        }
    }
    std::string number()
    {
        static const Words odd{"0",
                               "-1",
                               "1",
                               "2",
                               "3",
                               "50",
                               "200",
                               "201",
                               "65535",
                               "65536",
                               "999999",
                               "1000000",
                               "1000000000",
                               "2147483647",
                               "2147483648",
                               "4294967295",
                               "4294967296",
                               "4294967297",
                               "9223372036854775807",
                               "9223372036854775808",
                               "18446744073709551615",
                               "18446744073709551616",
                               "1e9",
                               "0x10",
                               "%2B1",
                               "%201",
                               "1%20",
                               "01",
                               "1.5",
                               "NaN"};
        return one(odd);
    }
    std::string id()
    {
        static const std::string letters = "opmrgacbvtsTRx";
        return letters[pick_(letters.size())] + (pick_(2) ? std::to_string(pick_(14)) : number());
    }
    std::string window()
    {
        static const Words odd{
            "2025",        "2026",        "2025Q4", "2026Q5",        "2026H1", "2026-07", "2026-13", "2026R",
            "9999",        "9999R",       "9999Q4", "9999-12",       "0000",   "2100",    "2101",    "4294967296",
            "T9999-12-31", "T2025-01-01", "r1.1",   "r4294967296.1", "g1",     "a1",      "S",       "",
            "@",           "%FF"};
        return one(odd);
    }
    std::string obligation()
    {
        static const Words duties{"branch-general-meeting",
                                  "theme-day",
                                  "party-group-study-party-building",
                                  "key",
                                  "no-such",
                                  "",
                                  "BRANCH",
                                  "own-o4-1"};
        std::string bearer = id();
        if (pick_(4) == 0) bearer += "." + id();
        return one(duties) + "@" + bearer + "@" + window();
    }
    std::string text()
    {
        static const Words odd{"",
                               "%20",
                               "%",
                               "%F",
                               "%FF%FE",
                               "%00",
                               "%C3%28",
                               "%E5%85",
                               "%ED%A0%80",
                               "%F4%90%80%80",
                               "%E5%85%9A",
                               "甲",
                               "🙂",
                               "%E2%80%AE",
                               "'%20OR%201=1--",
                               "..%2F..%2Fetc%2Fpasswd",
                               "%3Cscript%3E",
                               "=1%2B1",
                               "a%0D%0Ab",
                               "\xff",
                               "\xe5\x85"};
        if (pick_(60) == 0) return std::string(1 << 20, 'x');
        return one(odd);
    }
    std::string word()
    {
        static const Words odd{"area",
                               "month",
                               "calendar",
                               "overdue",
                               "done",
                               "overdue,done,",
                               ",",
                               "organisation",
                               "ideology",
                               "meeting",
                               "full",
                               "activist",
                               "earlier",
                               "later",
                               "00",
                               "01",
                               "12",
                               "13",
                               "branch-general-meeting",
                               "theme-day",
                               "yes",
                               "no"};
        if (pick_(60) == 0) {
            std::string many;
            for (int i = 0; i < 20'000; ++i) many += "done,";
            return many;
        }
        return one(odd);
    }
    std::string any()
    {
        switch (pick_(6)) {
            case 0: return day();
            case 1: return number();
            case 2: return id();
            case 3: return obligation();
            case 4: return word();
            default: return text();
        }
    }
    // Mostly of the parameter's type: values refused at once test nothing deeper.
    std::string value(std::string_view name)
    {
        if (pick_(6) == 0) return any();
        for (const char* a_day : {"on", "known", "compare", "from", "to", "day"})
            if (name == a_day) return day();
        for (const char* a_number : {"page", "size"})
            if (name == a_number) return pick_(2) ? number() : std::to_string(1 + pick_(3));
        for (const char* an_org : {"node", "host"})
            if (name == an_org) return pick_(4) ? "o" + std::to_string(1 + pick_(12)) : id();
        for (const char* an_id : {"person", "bearer", "record"})
            if (name == an_id) return id();
        if (name == "obligation") return obligation();
        if (name == "text" || name == "q") return text();
        return word();
    }
    std::string path(std::string_view pattern)
    {
        static const Words lists{"records.xlsx",       "obligations.xlsx", "people.xlsx",
                                 "organisations.xlsx", "duties.xlsx",      "people",
                                 "organisations",      "records",          "posts"};
        std::string path;
        while (!pattern.empty()) {
            const std::string_view step = pattern.substr(0, pattern.find('/', 1));
            pattern.remove_prefix(step.size());
            if (!step.starts_with("/{")) {
                path += step;
                continue;
            }
            std::string given = path == "/api/obligations"     ? obligation()
                                : path == "/api/organisations" ? (pick_(3) ? "o" + std::to_string(1 + pick_(12)) : id())
                                : path == "/api/tables" || path == "/api/templates" ? one(lists)
                                : pick_(3)                                          ? id()
                                                                                    : any();
            const auto slash = given.find('/');
            if (slash != given.npos) given.resize(slash);
            path += '/' + (given.empty() ? std::string{"%"} : given);
        }
        return path;
    }
    std::string body(std::string_view pattern)
    {
        const std::string unquoted = day();
        if (pattern == "/api/records/preview" || pattern == "/api/records/{id}/preview")
            return R"({"kind":"meeting","title":"x","day":")" + unquoted + R"(","host":"o)" +
                   std::to_string(pick_(14)) + R"(","makes_up":[")" + obligation() + R"("],"answers":")" + id() +
                   R"(","conclusions":[{"text":"x","owner":"o7","due":")" + day() + R"("}]})";
        return R"({"adopt":[{"duty":"branch-general-meeting","from":")" + unquoted + R"(","count":)" +
               std::to_string(pick_(400)) + "}]}";
    }

    std::function<std::size_t(std::size_t)> pick_;
    Day today_;
};

}  // namespace jinze::serve
