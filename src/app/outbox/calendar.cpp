#include "app/outbox/calendar.h"

#include <fmt/format.h>

namespace jinze::outbox {
namespace {

constexpr std::size_t longest_line = 75;  // octets, the end not counted (RFC 5545 §3.1)

std::string date(Day day)
{
    std::string text = to_text(day);
    std::erase(text, '-');
    return text;
}

// Folded so that no character of UTF-8 is cut.
void add(std::string& all, const std::string& line)
{
    std::size_t width = 0;
    for (std::size_t at = 0; at < line.size();) {
        std::size_t length = 1;
        while (at + length < line.size() && (static_cast<unsigned char>(line[at + length]) & 0xC0) == 0x80) ++length;
        if (width + length > longest_line) {
            all += "\r\n ";
            width = 1;
        }
        all.append(line, at, length);
        width += length;
        at += length;
    }
    all += "\r\n";
}

const char* kind_of(const std::string& what)
{
    if (what.find('@') != what.npos) return "1项职责到期";
    return what.starts_with('d') ? "1项督办事项到期" : "有会议";
}

std::string link_to(const std::string& what)
{
    if (what.find('@') != what.npos) return "/today";
    return what.starts_with('d') ? "/matters" : "/reminders";
}

// The district's time: one offset, no summer time since 1991.
constexpr const char* zone[]{"BEGIN:VTIMEZONE",    "TZID:Asia/Shanghai", "BEGIN:STANDARD", "DTSTART:19920101T000000",
                             "TZOFFSETFROM:+0800", "TZOFFSETTO:+0800",   "TZNAME:CST",     "END:STANDARD",
                             "END:VTIMEZONE"};

}  // namespace

std::string calendar_of(std::span<const reminder::Dated> days, const std::string& site,
                        const std::function<std::string(std::string_view)>& mark)
{
    std::string all;
    for (const char* line : {"BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Jinze//Jinze//ZH", "CALSCALE:GREGORIAN",
                             "X-WR-CALNAME:尽责", "REFRESH-INTERVAL;VALUE=DURATION:PT1H"})
        add(all, line);
    for (const char* line : zone) add(all, line);
    for (const reminder::Dated& it : days) {
        add(all, "BEGIN:VEVENT");
        add(all, "UID:" + mark("calendar " + it.what).substr(0, 32) + "@jinze");
        add(all, fmt::format("SEQUENCE:{}", it.moved));
        add(all, "DTSTAMP:" + date(it.changed) + "T000000Z");
        add(all, "LAST-MODIFIED:" + date(it.changed) + "T000000Z");
        add(all, "DTSTART;TZID=Asia/Shanghai:" + date(it.day) + "T090000");
        add(all, "DURATION:PT30M");
        add(all, "TRANSP:TRANSPARENT");
        add(all, std::string{"SUMMARY:"} + kind_of(it.what));
        if (!site.empty()) add(all, "URL:" + site + link_to(it.what));
        add(all, "END:VEVENT");
    }
    add(all, "END:VCALENDAR");
    return all;
}

}  // namespace jinze::outbox
