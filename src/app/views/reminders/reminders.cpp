#include "app/views/reminders/reminders.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

#include "app/views/matter/known.h"
#include "app/views/mention.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "base/dictionary.h"

namespace jinze::views {
namespace {

using outbox::Delivery;
using outbox::Held;

constexpr std::size_t most_reminders = 300;

bool may_be_sent_again(Delivery state) { return state == Delivery::failed || state == Delivery::may_have_been_sent; }

bool is_of_the_office(const Reader& reader)
{
    const OrgId office = reader.state.body_of(registry::OrgKind::work_committee);
    return std::ranges::any_of(reader.people().posts_of(reader.who, reader.today, reader.today), [&](PostId post) {
        const registry::Post& it = reader.people()[post];
        return it.org == office && !registry::is_administrator(it.title);
    });
}

Bilingual why_of(const outbox::OutboxRow& row)
{
    return row.hitch == outbox::Hitch::none ? Bilingual{} : words::words_of(row.hitch);
}

// What the reminder is about, in words that this reader may read, and its page.
struct Said {
    std::string title, link;
};
// 代李明（至11月30日）
std::string in_place_of(const Reader& reader, const delegation::Delegation& it)
{
    return fmt::format("代{}（至{}）", reader.asking().name(it.named.absent),
                       near_chinese(it.named.until, reader.today));
}

Said said_of(const Reader& reader, const std::string& what)
{
    if (const auto id = id_from<matter::MatterId>(what)) {
        const matter::Matter* matter = reader.state.of<matter::Matters>().find(*id);
        if (!matter || !reads(reader, *matter)) return {};
        return {reader.directory.text(matter->opened.title), "/matters/" + what};
    }
    if (const auto id = id_from<MeetingId>(what)) {
        for (const record::Called& called : reader.state.records().called())
            if (called.id == *id) return {words_of_call(reader, called).title, {}};
        return {};
    }
    if (const auto id = id_from<RecordId>(what)) {
        const record::Record* record = reader.state.records().find(*id);
        if (!record || !reader.reads(*record)) return {};
        return {reader.directory.words(record->latest()).title, "/requests?of=" + what};
    }
    if (const auto id = id_from<delegation::DelegationId>(what)) {
        const auto* it = reader.state.of<delegation::Delegations>().find(*id);
        if (!it || (it->named.deputy != reader.who && it->named.absent != reader.who)) return {};
        return {in_place_of(reader, *it), "/deputies"};
    }
    const auto obligation = duty::find_obligation(reader.facts(), record::ObligationId{what}, reader.today);
    if (!obligation || !reader.reads(obligation->bearer)) return {};
    return {title_of(reader.asking(), *obligation->version).zh + ' ' + window_words(*obligation).zh,
            "/obligations/" + what};
}

ReminderRow own_row(const Reader& reader, const outbox::OutboxRow& row)
{
    Said said = said_of(reader, row.what);
    return {.what = row.what,
            .cause = row.cause,
            .words = words::words_of(row.cause),
            .title = std::move(said.title),
            .link = std::move(said.link),
            .state = row.state,
            .hitch = row.hitch,
            .why = why_of(row),
            .at = row.at,
            .changed = row.changed,
            .next = row.next,
            .message = row.message,
            .may_send_again = may_be_sent_again(row.state)};
}

// Rows of one recipient that make one message: by its name, or all that wait for one.
struct Message {
    const outbox::OutboxRow* first = nullptr;
    std::set<std::string_view> things;
};
std::vector<Message> messages_in(const std::vector<Held>& rows)
{
    std::map<std::tuple<std::uint32_t, std::string_view, std::string_view, Delivery>, Message> found;
    for (const Held& held : rows) {
        const outbox::OutboxRow& row = held.row;
        Message& message = found[{row.person, row.group, row.message, row.state}];
        if (!message.first || message.first->changed < row.changed) message.first = &row;
        message.things.insert(row.what);
    }
    std::vector<Message> all;
    for (auto& [key, message] : found) all.push_back(std::move(message));
    const auto order = [](const Message& it) {
        const Delivery state = it.first->state;
        const int group = may_be_sent_again(state) ? 0 : state != Delivery::in_client ? 1 : 2;
        return std::pair{group, -it.first->changed.time_since_epoch().count()};
    };
    std::ranges::stable_sort(all, {}, order);
    return all;
}

std::string where_they_work(const Reader& reader, PersonId person)
{
    const auto posts = reader.people().posts_of(person, reader.today, reader.today);
    if (!posts.empty()) return reader.asking().short_name(reader.people()[posts.front()].org);
    const auto branch = reader.people().branch_of(person, reader.today, reader.today);
    return branch ? reader.asking().short_name(*branch) : std::string{};
}

OutboxLine line_of(const Reader& reader, const Message& message)
{
    const outbox::OutboxRow& row = *message.first;
    const PersonId person{row.person};
    return {.recipient = person ? reader.asking().name(person) : row.group,
            .body = person ? where_they_work(reader, person) : std::string{},
            .group = !person,
            .by_mail = row.state != Delivery::in_client,
            .count = person ? static_cast<int>(message.things.size()) : row.count,
            .state = row.state,
            .hitch = row.hitch,
            .why = why_of(row),
            .attempts = row.attempts,
            .code = row.code,
            .changed = row.changed,
            .next = row.next,
            .message = row.message,
            .may_send_again = may_be_sent_again(row.state)};
}

}  // namespace

RemindersPage reminders(const Reader& reader, const outbox::Outbox& outbox, const RemindersQuestion& asked)
{
    RemindersPage page{.on = reader.today, .sees_outbox = is_of_the_office(reader), .rows = {}};
    if (!reader.who) return page;
    std::vector<Held> rows = outbox.rows(to_text(reader.who) + '/');
    if (asked.message) std::erase_if(rows, [&](const Held& it) { return it.row.message != *asked.message; });
    std::ranges::stable_sort(rows, std::greater{}, [](const Held& it) { return it.row.at; });
    if (rows.size() > most_reminders) rows.resize(most_reminders);
    for (const Held& held : rows) {
        reader.look();
        page.rows.push_back(own_row(reader, held.row));
    }
    return page;
}

Result<OutboxPage> office_outbox(const Reader& reader, const outbox::Outbox& outbox, const OutboxQuestion& asked)
{
    if (!is_of_the_office(reader)) return std::unexpected{not_yours("")};
    const auto rows = outbox.rows();
    OutboxPage page{.on = reader.today,
                    .page = asked.page ? asked.page->number() : 1,
                    .size = asked.size ? asked.size->number() : 50,
                    .states = {},
                    .rows = {}};
    constexpr int states = static_cast<int>(Delivery::in_client) + 1;
    for (int i = 0; i < states; ++i)
        page.states.push_back({static_cast<Delivery>(i), words::words_of(static_cast<Delivery>(i)), 0});
    const int from = (page.page - 1) * page.size;
    for (const Message& message : messages_in(rows)) {
        ++page.states[static_cast<std::size_t>(message.first->state)].count;
        if (asked.state && *asked.state != message.first->state) continue;
        if (page.total >= from && page.total < from + page.size) page.rows.push_back(line_of(reader, message));
        ++page.total;
    }
    return page;
}

Result<SentAgain> send_again(const Reader& reader, outbox::Outbox& outbox, const std::string& message)
{
    std::vector<Held> rows = outbox.rows();
    const bool all = is_of_the_office(reader);
    std::erase_if(rows, [&](const Held& it) {
        return it.row.message != message || message.empty() || (!all && PersonId{it.row.person} != reader.who);
    });
    if (rows.empty()) return std::unexpected{absent("message")};
    const auto count = outbox.send_again(rows);
    if (count == 0)
        return std::unexpected{Denial{"not_now", "message", "这封提醒已经发出或者正在排队，不需要再发。",
                                      "This message has been sent or waits already; there is nothing to send again."}};
    return SentAgain{static_cast<int>(count)};
}

}  // namespace jinze::views
