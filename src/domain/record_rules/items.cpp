// Items of records (light matters): the owner reports one done; a record of its host or of a body above closes it,
// once; the same reopen it.
#include "domain/record/items.h"

#include "domain/district/tiers.h"
#include "domain/matter/matters.h"
#include "domain/record_rules/decide.h"

namespace jinze::district {
namespace {

using record::ItemAct;
using record::ItemRef;

const record::Item* item_at(const State& state, RecordId record, int number)
{
    const record::Record* it = state.records().find(record);
    if (!it || number < 1 || static_cast<std::size_t>(number) > it->latest().content.items.size()) return nullptr;
    return &it->latest().content.items[static_cast<std::size_t>(number) - 1];
}

OrgId host_of_item(const State& state, RecordId record)
{
    const record::Record* it = state.records().find(record);
    return it ? it->latest().content.host : OrgId{};
}

const matter::Matter* formal(const Request& asked, ItemRef item)
{
    return asked.state.of<matter::Matters>().replacing(item, asked.today);
}

Objection object_to_light(const Request& asked, RecordId record, int number)
{
    const record::Record* it = asked.state.records().find(record);
    if (!it) return because(refusals::record_unknown, to_text(record));
    if (it->withdrawn != never) return because(refusals::record_withdrawn, to_text(record));
    if (!item_at(asked.state, record, number)) return because(refusals::no_item_numbered, std::to_string(number));
    if (const matter::Matter* matter = formal(asked, {record, number - 1}))
        return because(refusals::item_is_formal, to_text(matter->id));
    return {};
}

Events stepped(RecordId record, int number, ItemAct act, std::optional<Sealed> words)
{
    return Events{record::ItemStepped{.item = {record, number - 1}, .act = act, .words = words}};
}

}  // namespace

// The body that owns the item; without one, the host.
OrgId toward(const State& state, const ReportItem& it, Day)
{
    const record::Item* item = item_at(state, it.record, it.item);
    const OrgId host = host_of_item(state, it.record);
    return item ? item->org.value_or(host) : host;
}
OrgId toward(const State& state, const ReopenItem& it, Day) { return host_of_item(state, it.record); }

bool is_by_own_right(const Request& asked, const ReportItem& it)
{
    const record::Item* item = item_at(asked.state, it.record, it.item);
    return item && item->person == asked.actor;
}

bool is_by_own_right(const Request& asked, const ReopenItem& it)
{
    const OrgId host = host_of_item(asked.state, it.record);
    if (!host) return false;
    return std::ranges::any_of(asked.people.posts_of(asked.actor, asked.today, asked.today), [&](PostId post) {
        const OrgId body = asked.people[post].org;
        return stands_above(asked.people, body, host, asked.today) && asked.may(Right::record, body);
    });
}

Decided decide_on(const Request& asked, const ReportItem& command)
{
    if (const auto no = object_to_light(asked, command.record, command.item)) return std::unexpected{*no};
    const auto life = record::life_of({command.record, command.item - 1}, asked.state.records(), asked.today);
    if (life.closed) return refuse(refusals::item_already_closed);
    if (life.reported) return refuse(refusals::item_already_reported);
    return stepped(command.record, command.item, ItemAct::report,
                   command.result ? std::optional{asked.seal(*command.result)} : std::nullopt);
}

Decided decide_on(const Request& asked, const ReopenItem& command)
{
    if (const auto no = object_to_light(asked, command.record, command.item)) return std::unexpected{*no};
    const auto life = record::life_of({command.record, command.item - 1}, asked.state.records(), asked.today);
    if (!life.closed) return refuse(refusals::item_not_closed);
    if (const auto no = object_to_missing(command.why.text, texts::reopening, "why")) return std::unexpected{*no};
    return stepped(command.record, command.item, ItemAct::reopen, asked.seal(command.why));
}

bool concerns_actor(const Request& asked, const EnterRecord& command)
{
    const auto& closes = command.content.closes;
    if (!closes) return false;
    const record::Item* item = item_at(asked.state, closes->record, closes->item + 1);
    return (item && item->person == asked.actor) ||
           record::life_of(*closes, asked.state.records(), asked.today).reported_by.is(asked.actor);
}

Objection object_to_closing(const Request& asked, const record::Content& content)
{
    const ItemRef& item = *content.closes;
    const OrgId host = host_of_item(asked.state, item.record);
    if (const matter::Matter* matter = formal(asked, item))
        return because(refusals::item_is_formal, to_text(matter->id));
    if (content.host != host && !stands_above(asked.people, content.host, host, asked.today))
        return because(refusals::closed_by_its_host, to_text(host));
    const bool is_closed = record::life_of(item, asked.state.records(), asked.today).closed.has_value();
    return is_closed ? because(refusals::item_already_closed) : Objection{};
}

namespace {

// Of item i. Words that were written before texts were cleaned are compared as they would be written today. What was
// erased cannot be compared.
bool says_the_same(const std::vector<std::string>& before, const std::vector<std::string>& after, std::size_t i)
{
    if (before.empty()) return true;
    if (i >= before.size() || i >= after.size()) return false;
    const auto cleaned = clean(texts::conclusion, before[i], "text");
    return cleaned && *cleaned == after[i];
}

}  // namespace

Objection object_to_items_changed(const Request& asked, const CorrectRecord& command)
{
    const record::Version& latest = asked.state.records()[command.record].latest();
    const auto& before = latest.content.items;
    const auto& after = command.content.items;
    if (before.empty()) return {};
    const auto said = asked.context.record_said ? asked.context.record_said(latest.words).items : command.words.items;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const ItemRef item{command.record, static_cast<int>(i)};
        const bool stays = i < after.size() && after[i] == before[i] && says_the_same(said, command.words.items, i);
        if (!stays && (formal(asked, item) || record::life_of(item, asked.state.records(), asked.today).has_begun()))
            return because(refusals::item_in_progress, std::to_string(i + 1));
    }
    return {};
}

}  // namespace jinze::district
