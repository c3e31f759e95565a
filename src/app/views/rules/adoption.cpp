#include "app/views/rules/adoption.h"

#include <fmt/format.h>

#include "app/input/asked_day.h"
#include "app/input/line.h"
#include "app/input/rules.h"
#include "app/input/warnings.h"
#include "app/views/board/duty_list.h"
#include "domain/assembly/decide.h"
#include "domain/duty/bearers.h"
#include "domain/duty/windows.h"
#include "domain/duty_rules/refusals.h"

namespace jinze::views {
namespace {

using district::Right;
using duty::DutyVersion;
using duty::Terms;

// The present rules and the rules with the draft: the same queries run on both.
class Outlook {
public:
    Outlook(const Reader& reader, const duty::Duties& duties) : reader_{reader}, duties_{duties}
    {
        for (const auto& org : reader.people().organisations()) everywhere_.push_back(org.id);
    }

    duty::Facts facts() const { return {reader_.people(), reader_.state.records(), duties_}; }

    // The version with a deadline of each duty in force on a day.
    std::vector<const DutyVersion*> clocked(Day on) const
    {
        std::vector<const DutyVersion*> all;
        for (const DutyVersion& version : duties_.versions())
            if (duties_.judging(version.terms.duty, on, reader_.today) == &version &&
                clocked_on(version, on) == Clocked::clock)
                all.push_back(&version);
        return all;
    }

    int bearers(const DutyVersion& version) const
    {
        int count = 0;
        for (const duty::Borne& it : duty::bearers(facts(), version.terms.bearer, everywhere_, reader_.today)) {
            if (it.days_in(reader_.today, reader_.today) == 0 ||
                !duty::bears(facts(), version.terms.bearer, it, reader_.today, reader_.today))
                continue;
            const OrgId home = duty::home_of(facts(), it.bearer, reader_.today, reader_.today);
            count += !version.unit || reader_.people().is_below(home, *version.unit, reader_.today, reader_.today);
        }
        return count;
    }

    // Counts last days in each month from `first` on, for windows that are the same for every bearer.
    std::map<std::string, int> months(Day first, Day last, const std::function<int(const DutyVersion&)>& weight) const
    {
        std::map<std::string, int> all;
        for (const DutyVersion& version : duties_.versions()) {
            if (version.terms.is_standing() || records_a_year(version.terms.owed) == 0) continue;
            const int each = weight(version);
            if (each == 0) continue;
            for (const duty::Stretch& it : duty::common_windows(duties_, version, last, reader_.today)) {
                if (it.awaiting_notice || it.last < first || it.last > last || it.begin >= version.ended) continue;
                all[to_text(it.last).substr(0, 7)] += each;
            }
        }
        return all;
    }

private:
    const Reader& reader_;
    const duty::Duties& duties_;
    std::vector<OrgId> everywhere_;
};

bool binds(const Terms& terms, duty::Bearer bearer)
{
    return terms.bearer.who == bearer ||
           std::find(terms.bearer.also.begin(), terms.bearer.also.end(), bearer) != terms.bearer.also.end();
}

int records_each(const DutyVersion& version) { return std::max(version.terms.owed.at_least, 1); }

std::vector<BearerLoad> loads(const Reader& reader, const Outlook& before, const Outlook& after, Day on,
                              const std::vector<Code>& changed)
{
    std::vector<BearerLoad> all;
    const auto then = before.clocked(on), now = after.clocked(on);
    for (int i = 0; i <= static_cast<int>(duty::Bearer::each_member); ++i) {
        const auto bearer = static_cast<duty::Bearer>(i);
        BearerLoad load{.bearer = words::words_of(bearer)};
        for (const DutyVersion* version : then)
            if (!version->unit && binds(version->terms, bearer))
                ++load.duties_before, load.a_year_before += records_a_year(version->terms.owed);
        for (const DutyVersion* version : now) {
            if (!binds(version->terms, bearer)) continue;
            const bool is_new = std::find(changed.begin(), changed.end(), version->terms.duty) != changed.end();
            if (version->unit && !is_new) continue;
            ++load.duties;
            load.a_year += records_a_year(version->terms.owed);
            if (!is_new || records_a_year(version->terms.owed) == 0) continue;
            for (const duty::Stretch& it :
                 duty::common_windows(after.facts().duties, *version, on + days{800}, reader.today))
                if (!it.awaiting_notice && it.begin >= on && (!load.first_last || it.last < *load.first_last))
                    load.first_last = it.last;
        }
        if (load.duties == 0 && load.duties_before == 0) continue;
        const DutyVersion one{.terms = {.duty = {}, .bearer = {.who = bearer}}};
        load.bearers = after.bearers(one);
        all.push_back(std::move(load));
    }
    return all;
}

class Drafting {
public:
    Drafting(const Reader& reader) : reader_{reader}, duties_{reader.state.duties()} {}

    std::optional<Denial> take(const DraftClock& wanted);
    std::optional<Denial> take(const DraftOwn& wanted);
    RulesDraftShown shown();

private:
    void adopt(const Terms& terms, const std::string& title, std::optional<OrgId> unit)
    {
        duties_.apply(duty::DutyAdopted{.terms = terms, .title = {title}, .file = {}, .unit = unit, .basis = {}},
                      reader_.today, reader_.who);
        changed_.push_back(terms.duty);
        on_ = std::max(on_, terms.from);
    }
    // Whether it could be adopted, apart from the decision. A refused command is reported and not counted.
    bool object(const district::Command& command);
    std::optional<Denial> end(const Code& code, const std::string& title, Day from);
    // Beside those in force and those of the draft so far.
    void warn(const Terms& terms, std::optional<OrgId> unit, const std::string& title)
    {
        for (Bilingual& it : input::warnings_about(duties_, reader_.library, terms, unit, title))
            shown_.warnings.push_back(std::move(it));
    }

    const Reader& reader_;
    duty::Duties duties_;  // with the draft in it
    std::vector<Code> changed_;
    Day on_ = always;  // the whole draft is in force
    RulesDraftShown shown_;
};

// The day of a draft as written; default: today.
Result<Day> from_day(const Reader& reader, const std::optional<std::string>& text)
{
    if (!text || text->empty()) return reader.today;
    const auto day = input::asked_day(*text, input::recordable(reader.today));
    if (!day) return std::unexpected{input::bad_input("from", day.error())};
    return *day;
}

// The rules' answer apart from the decision, which is taken later.
bool Drafting::object(const district::Command& command)
{
    const district::Context context{.actor = reader_.who,
                                    .now = reader_.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = [](std::string_view) { return std::optional<PersonId>{}; }};
    const auto decided = district::decide(reader_.state, command, context);
    if (decided || decided.error().why == district::refusals::basis_missing) return true;
    shown_.objections.push_back(input::no_from(decided.error()));
    return false;
}

std::optional<Denial> Drafting::end(const Code& code, const std::string& title, Day from)
{
    if (!object(district::EndDuty{.duty = code, .from = from})) return {};
    duties_.apply(duty::DutyEnded{.duty = code, .from = from}, reader_.today, reader_.who);
    changed_.push_back(code);
    on_ = std::max(on_, from);
    shown_.changes.push_back({fmt::format("“{}”自{}起停止", title, words::in_chinese(from)),
                              fmt::format("\"{}\" ends from {}", title, to_text(from))});
    return {};
}

std::optional<Denial> Drafting::take(const DraftClock& wanted)
{
    const auto from = from_day(reader_, wanted.from);
    if (!from) return from.error();
    const auto code = Code::from(wanted.duty);
    const DutyVersion* latest = code ? reader_.state.duties().latest(*code) : nullptr;
    if (!latest || (latest->unit && !reader_.reads(*latest->unit))) return views::absent("duty");
    if (wanted.ends.value_or(false)) return end(*code, latest->title, *from);
    const catalogue::Entry* entry = reader_.library.entry(*latest);
    if (!entry || latest->unit) return views::absent("duty");
    const auto terms = input::own_terms(
        *entry, latest, {to_text(*from), wanted.count, wanted.cadence, wanted.days, wanted.by, ""}, *from);
    if (!terms) {
        shown_.objections.push_back(terms.error());
        return {};
    }
    const bool runs =
        object(district::AdoptDuty{.terms = *terms, .title = {entry->title.zh}, .file = {}, .unit = {}, .basis = {}});
    const Bilingual clock = cadence_words(terms->owed);
    shown_.changes.push_back({fmt::format("“{}”自{}起：{}", entry->title.zh, words::in_chinese(*from), clock.zh),
                              fmt::format("\"{}\" from {}: {}", entry->title.en, to_text(*from), clock.en)});
    warn(*terms, {}, entry->title.zh);
    if (runs) adopt(*terms, entry->title.zh, {});
    return {};
}

std::optional<Denial> Drafting::take(const DraftOwn& wanted)
{
    const auto unit = views::org_asked(reader_, wanted.unit, "unit");
    if (!unit) return unit.error();
    const auto from = from_day(reader_, wanted.from);
    if (!from) return from.error();
    Terms terms{.duty = Code{fmt::format("own-o{}-draft-{}", unit->number(), changed_.size())},
                .force = duty::Force::local,
                .bearer = {.who = wanted.bearer},
                .owed = {.shape = duty::Shape::count, .at_least = wanted.count, .in_each = wanted.cadence}};
    terms.evidence = {{.kinds = {wanted.kind.value_or(record::Kind::meeting)}}};
    if (wanted.topic) terms.evidence.front().topics = {*wanted.topic};
    terms.from = *from;
    const bool runs =
        object(district::AdoptDuty{.terms = terms, .title = {wanted.title}, .file = {}, .unit = *unit, .basis = {}});
    const Bilingual clock = cadence_words(terms.owed), bearer = words::words_of(wanted.bearer);
    shown_.changes.push_back({fmt::format("本单位自定“{}”：{}{}", wanted.title, bearer.zh, clock.zh),
                              fmt::format("the unit's own \"{}\": {}, {}", wanted.title, bearer.en, clock.en)});
    warn(terms, *unit, wanted.title);
    if (runs) adopt(terms, wanted.title, *unit);
    return {};
}

RulesDraftShown Drafting::shown()
{
    const Day on = std::max(on_, reader_.today);
    const Outlook before{reader_, reader_.state.duties()}, after{reader_, duties_};
    shown_.loads = loads(reader_, before, after, on, changed_);
    const Day first = day_of(civil(on).year() / civil(on).month() / 1),
              last = calendar::months_after(first, 12) - days{1};
    const auto weight = [](const Outlook& outlook) {
        return [&outlook](const DutyVersion& version) { return outlook.bearers(version) * records_each(version); };
    };
    const auto then = before.months(first, last, weight(before)), now = after.months(first, last, weight(after));
    const auto of_branch = [](const DutyVersion& version) {
        return !version.unit && binds(version.terms, duty::Bearer::branch) ? records_each(version) : 0;
    };
    const auto branch_then = before.months(first, last, of_branch), branch_now = after.months(first, last, of_branch);
    std::map<std::string, std::pair<int, int>> quarters;
    const auto at = [](const std::map<std::string, int>& months, const std::string& month) {
        const auto found = months.find(month);
        return found == months.end() ? 0 : found->second;
    };
    for (int i = 0; i < 12; ++i) {
        const Day month = calendar::months_after(first, i);
        const std::string name = to_text(month).substr(0, 7);
        shown_.months.push_back({name, at(then, name), at(now, name)});
        auto& quarter = quarters[calendar::label_of(
            calendar::Cadence::quarter, calendar::window_containing(calendar::Cadence::quarter, month).begin)];
        quarter.first += at(branch_then, name);
        quarter.second += at(branch_now, name);
    }
    for (const auto& [label, records] : quarters) {
        shown_.branch_quarter_before = std::max(shown_.branch_quarter_before, records.first);
        shown_.branch_quarter = std::max(shown_.branch_quarter, records.second);
    }
    return std::move(shown_);
}

}  // namespace

Result<RulesDraftShown> draft_shown(const Reader& reader, const RulesDraft& draft)
{
    static constexpr std::size_t most = 200;
    const std::vector<DraftOwn> own = draft.own.value_or(std::vector<DraftOwn>{});
    if (draft.clocks.size() + own.size() > most)
        return std::unexpected{input::bad_input("clocks", {"一次最多200项。", "At most 200 at a time."})};
    if (!draft.clocks.empty() && !reader.may(Right::adopt, OrgId{})) return std::unexpected{views::not_yours("clocks")};
    Drafting drafting{reader};
    for (const DraftClock& wanted : draft.clocks)
        if (auto no = drafting.take(wanted)) return std::unexpected{*std::move(no)};
    for (const DraftOwn& wanted : own) {
        const auto unit = views::org_asked(reader, wanted.unit, "unit");
        if (!unit) return std::unexpected{unit.error()};
        if (!reader.may(Right::adopt, *unit)) return std::unexpected{views::not_yours("unit")};
        if (auto no = drafting.take(wanted)) return std::unexpected{*std::move(no)};
    }
    return drafting.shown();
}

}  // namespace jinze::views
