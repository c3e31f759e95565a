#include "app/outbox/calendar.h"

#include <doctest/doctest.h>
#include <libical/ical.h>
#include <rapidcheck.h>

#include <map>
#include <memory>

using namespace jinze;
using reminder::Dated;

namespace {

const Day monday = day_at(2026, 3, 2);
constexpr const char* site = "https://jinze.example";

std::string marked(std::string_view text) { return std::to_string(std::hash<std::string_view>{}(text)); }

// What another program reads of the text: libical.
struct Event {
    std::string summary, url, start;
    int sequence = 0;
};
struct Read {
    explicit Read(const std::vector<Dated>& days, const char* address = site)
        : text{outbox::calendar_of(days, address, marked)},
          all{icalparser_parse_string(text.c_str()), &icalcomponent_free}
    {
        REQUIRE(all);
        is_valid = icalrestriction_check(all.get()) && icalcomponent_count_errors(all.get()) == 0;
        for (auto* it = icalcomponent_get_first_component(all.get(), ICAL_VEVENT_COMPONENT); it;
             it = icalcomponent_get_next_component(all.get(), ICAL_VEVENT_COMPONENT)) {
            const auto* url = icalcomponent_get_first_property(it, ICAL_URL_PROPERTY);
            const auto start = icaltime_convert_to_zone(icalcomponent_get_dtstart(it), icaltimezone_get_utc_timezone());
            ++count;
            events[icalcomponent_get_uid(it)] = {icalcomponent_get_summary(it), url ? icalproperty_get_url(url) : "",
                                                 icaltime_as_ical_string(start), icalcomponent_get_sequence(it)};
        }
    }
    std::string text;
    std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)> all;
    std::map<std::string, Event> events;  // by UID
    int count = 0;
    bool is_valid = false;
};

}  // namespace

TEST_CASE("a calendar is read by another program without a fault, and says what is due without a name or a title")
{
    const Read read{{{.what = "d12", .day = monday, .changed = monday - days{9}},
                     {.what = "theme-day@o6@2026-03", .day = monday + days{1}, .changed = monday},
                     {.what = "g3", .day = monday + days{2}, .changed = monday}}};
    CHECK(read.is_valid);
    REQUIRE(read.count == 3);
    std::map<std::string, std::string> said;
    for (const auto& [uid, event] : read.events) said[event.summary] = event.start + ' ' + event.url;
    CHECK(said["1项督办事项到期"] == "20260302T010000Z https://jinze.example/matters");  // nine o'clock in China
    CHECK(said["1项职责到期"] == "20260303T010000Z https://jinze.example/today");
    CHECK(said["有会议"] == "20260304T010000Z https://jinze.example/reminders");
    for (const char* word : {"d12", "theme-day", "o6", "g3"}) CHECK(read.text.find(word) == read.text.npos);
}

TEST_CASE("an empty calendar is a calendar, and one without a site has no links")
{
    CHECK(Read{{}}.is_valid);
    const Read read{{{.what = "d12", .day = monday, .changed = monday}}, ""};
    CHECK(read.is_valid);
    CHECK(read.events.begin()->second.url.empty());
}

TEST_CASE("a moved day moves the entry: the same entry, on another day, with a higher sequence")
{
    const Read before{{{.what = "d12", .day = monday, .changed = monday - days{9}, .moved = 0}}};
    const Read after{{{.what = "d12", .day = monday + days{30}, .changed = monday - days{1}, .moved = 1}}};
    REQUIRE(before.count == 1);
    REQUIRE(after.count == 1);
    const auto& [uid, old] = *before.events.begin();
    const auto& [same, moved] = *after.events.begin();
    CHECK(uid == same);
    CHECK(old.start == "20260302T010000Z");
    CHECK(moved.start == "20260401T010000Z");
    CHECK(moved.sequence > old.sequence);
}

TEST_CASE("whatever the days and however long the address: every line is short, and each thing is one entry")
{
    rc::check([] {
        std::vector<Dated> days_drawn;
        for (int i = 0, all = *rc::gen::inRange(0, 30); i < all; ++i)
            days_drawn.push_back({.what = 'd' + std::to_string(i),
                                  .day = monday + days{*rc::gen::inRange(0, 900)},
                                  .changed = monday,
                                  .moved = *rc::gen::inRange(0, 9)});
        const std::string address = "https://" + std::string(static_cast<std::size_t>(*rc::gen::inRange(1, 200)), 'a');
        const Read read{days_drawn, address.c_str()};
        RC_ASSERT(read.is_valid);
        RC_ASSERT(read.count == static_cast<int>(days_drawn.size()));
        RC_ASSERT(read.events.size() == days_drawn.size());
        for (std::size_t from = 0; from < read.text.size();) {
            const std::size_t end = read.text.find("\r\n", from);
            RC_ASSERT(end != read.text.npos);
            RC_ASSERT(end - from <= 75u);
            from = end + 2;
        }
        for (const auto& [uid, event] : read.events) RC_ASSERT(event.url == address + "/matters");
    });
}
