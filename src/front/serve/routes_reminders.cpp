// Reminders: one's own, how they come, the calendar, and the district's outbox.
#include "app/access/presence.h"
#include "app/outbox/calendar.h"
#include "app/views/reminders/reminders.h"
#include "front/serve/route.h"

namespace jinze::serve {
namespace {

using views::Reader;

outbox::Outbox outbox_of(const Request& asked)
{
    return outbox::Outbox{*asked.house.office.drawer, [&desk = asked.house.desk] { return desk.now(); }};
}
outbox::Choices choices_of(const Request& asked)
{
    return outbox::Choices{*asked.house.office.drawer, [&desk = asked.house.desk] { return desk.now(); }};
}

Result<views::RemindersPage> reminders(const Request& asked, const views::RemindersQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::reminders(reader, outbox_of(asked), question); });
}

Result<views::OutboxPage> outbox(const Request& asked, const views::OutboxQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::office_outbox(reader, outbox_of(asked), question); });
}

Result<views::SentAgain> send_again(const Request& asked)
{
    const auto sent = asked.read([&](const Reader& reader) {
        auto outbox = outbox_of(asked);
        return views::send_again(reader, outbox, asked.steps.at(0));
    });
    if (sent && asked.house.ring) asked.house.ring();
    return sent;
}

Result<views::ChoicesPage> choices(const Request& asked)
{
    return asked.read(
        [&](const Reader& reader) { return views::choices(reader, choices_of(asked), asked.house.post); });
}

Result<views::ChoicesPage> choose(const Request& asked, const views::ChoicesGiven& given)
{
    const auto chosen = asked.read([&](const Reader& reader) {
        auto kept = choices_of(asked);
        return views::choose(reader, kept, asked.house.post, given);
    });
    if (chosen && asked.house.ring) asked.house.ring();
    return chosen;
}

Result<views::CalendarAddress> new_calendar(const Request& asked)
{
    return views::CalendarAddress{asked.house.post.site + "/api/calendar/" + choices_of(asked).new_feed(asked.who())};
}

Result<Nothing> end_calendar(const Request& asked)
{
    choices_of(asked).end_feed(asked.who());
    return Nothing{};
}

// Whoever has the address reads it: it says no name and no title. One that was revoked, or whose person may no longer
// sign in, is answered as one that never was.
http::Response calendar(const Request& asked)
{
    const auto person = choices_of(asked).feed_of(asked.steps.at(0));
    const auto account = person ? asked.house.gate.accounts().of(*person) : std::nullopt;
    if (!person || (account && account->closed)) return told(views::absent("secret"));
    using Days = std::vector<reminder::Dated>;
    const auto days = asked.house.desk.read([&](const district::State& state) -> std::optional<Days> {
        if (!access::presence_of(state, *person, asked.today).here) return {};
        const duty::Facts facts{state.people(), state.records(), state.duties()};
        return reminder::dated_for(state, *person, asked.today, [&](const duty::Stands& take) {
            asked.house.standings.each({facts, state.leaves(), asked.today}, {}, asked.today, take);
        });
    });
    if (!days) return told(views::absent("secret"));
    const auto mark = [&](std::string_view text) { return asked.house.office.drawer->mark(text); };
    return {.status = 200,
            .type = "text/calendar; charset=utf-8",
            .body = outbox::calendar_of(*days, asked.house.post.site, mark)};
}

}  // namespace

std::vector<Route> reminder_routes()
{
    return {
        question<&reminders>("/api/reminders", "One's own reminders and how far each has come, newest first",
                             {{"message", "only those of one message, as its link names it"}}, false),
        question<&outbox>("/api/outbox", "The district's messages and how far each has come, for the work committee",
                          {{"state", "a state"}, {"page", "from 1"}, {"size", "rows a page, at most 200"}}, false),
        act<&send_again>("/api/outbox/{message}/again",
                         "Send a message again that failed or may have been sent: one's own, or as the work committee"),
        question<&choices>("/api/own-account/reminders", "How one is reminded: address, hours, how often", {}, false),
        act<&choose>("/api/own-account/reminders", "Choose how one is reminded"),
        act<&new_calendar>("/api/own-account/calendar",
                           "A new secret address of one's calendar; the former one opens nothing any more"),
        act<&end_calendar>("/api/own-account/calendar/end", "Revoke the address of one's calendar"),
        file("GET", "/api/calendar/{secret}", "One's days as a calendar (RFC 5545), by its secret address",
             "text/calendar", &calendar, 0, Door::open),
    };
}

}  // namespace jinze::serve
