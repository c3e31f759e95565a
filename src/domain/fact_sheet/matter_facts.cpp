// Matters and requests for help as facts of the body that leads them or was asked.
#include <algorithm>

#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/owners.h"
#include "domain/request/life.h"

namespace jinze::fact_sheet {
namespace {

using matter::MatterAct;
using matter::MatterSource;
using scheme::Fact;
using scheme::FactName;
using scheme::FactSource;

FactName name_of(std::string_view word) { return {FactSource::matter, {}, Code{word}, {}}; }

std::string_view word_of(MatterSource source)
{
    switch (source) {
        case MatterSource::document: return "document";
        case MatterSource::meeting: return "meeting";
        case MatterSource::instruction: return "instruction";
        case MatterSource::inspection: return "inspection";
        case MatterSource::rectification: return "rectification";
        case MatterSource::public_voice: return "public-voice";
    }
    return "any";
}

struct Counted {
    MatterAct act{};
    std::string_view word;
};
constexpr std::array counted_acts{Counted{MatterAct::urge, "urged"}, Counted{MatterAct::send_back, "sent-back"},
                                  Counted{MatterAct::circulate, "circulated"}, Counted{MatterAct::summon, "summoned"}};

class MattersOf {
public:
    MattersOf(scheme::Facts& found, const Asked& asked)
        : found_{found}, asked_{asked}, working_{asked.state.duties().working_days(asked.known)}
    {
    }

    void add(const matter::Matter& matter, const matter::Life& life)
    {
        if (life.due != never && asked_.period.contains(life.due)) {
            add_standing(matter, life, "any");
            add_standing(matter, life, word_of(matter.opened.source));
        }
        for (const Counted& it : counted_acts) add_acts(matter, it);
    }

    void add_requests()
    {
        if (!asked_.names.contains(name_of("request"))) return;
        for (const RecordId id : asked_.state.records().requests()) add_request(id);
    }

private:
    bool holds(OrgId org) const { return std::ranges::binary_search(asked_.where, org); }
    bool wants(std::string_view word) const { return asked_.names.contains(name_of(word)); }

    // A problem that the body, or one below it, recorded or set for itself.
    bool found_itself(const matter::Matter& matter) const
    {
        if (holds(matter.opened.setter)) return true;
        if (!matter.opened.item) return false;
        const record::Version* found = asked_.state.records()[matter.opened.item->record].known(asked_.known);
        return found && holds(found->content.host);
    }

    void add_standing(const matter::Matter& matter, const matter::Life& life, std::string_view word)
    {
        if (!wants(word)) return;
        found_.facts.push_back({.name = name_of(word),
                                .label = to_text(matter.id),
                                .standing = standing_as_duty(life, *matter.type, working_, asked_.known),
                                .found_itself = found_itself(matter),
                                .last = life.due,
                                .evidence = {to_text(matter.id)}});
    }

    // How often in the period; each act counts in the year in which it was entered.
    void add_acts(const matter::Matter& matter, const Counted& counted)
    {
        if (!wants(counted.word)) return;
        const auto times = std::ranges::count_if(matter.taken, [&](const matter::Taken& it) {
            return it.step.act == counted.act && it.entered <= asked_.known && asked_.period.contains(it.entered);
        });
        if (times > 0)
            found_.facts.push_back({.name = name_of(counted.word),
                                    .label = to_text(matter.id),
                                    .count = static_cast<int>(times),
                                    .found_itself = found_itself(matter),
                                    .evidence = {to_text(matter.id)}});
    }

    // A request has a clock only where the district adopted one: then by the obligation to answer it. Without one an
    // answer is done, and what is not answered is left out.
    void add_request(RecordId id)
    {
        const auto life =
            request::life_of(id, asked_.state.records(), asked_.state.of<request::Requests>(), working_, asked_.known);
        if (!life.exists || !holds(life.addressee)) return;
        using enum request::RequestStanding;
        Fact fact{.name = name_of("request"), .label = to_text(id), .evidence = {to_text(id)}};
        if (life.answer) fact.evidence.push_back(to_text(*life.answer));
        if (const auto clock = clock_of(id)) {
            fact.last = clock->last;
            fact.standing = duty::evaluate(asked_.facts(), *clock, asked_.known, asked_.known).standing;
        } else {
            fact.last = life.asked;
            const bool answered = life.answer && life.standing != waiting && life.standing != objected;
            fact.standing = answered ? duty::Standing::done : duty::Standing::open;
        }
        if (asked_.period.contains(*fact.last)) found_.facts.push_back(std::move(fact));
    }

    std::optional<duty::Obligation> clock_of(RecordId request) const
    {
        const duty::Facts facts = asked_.facts();
        const auto addressee = facts.records[request].known(asked_.known)->content.concerns;
        const duty::BearerRef bearer{duty::BearerRef::Kind::body, (*addressee).number(), 0};
        for (const duty::DutyVersion& version : facts.duties.versions()) {
            if (version.terms.owed.occasion != duty::Occasion::help_requested) continue;
            const record::ObligationId id{version.terms.duty.text() + "@" + to_text(bearer) + "@" + to_text(request)};
            if (const auto found = duty::find_obligation(facts, id, asked_.known)) return found;
        }
        return {};
    }

    scheme::Facts& found_;
    const Asked& asked_;
    const calendar::WorkingDays& working_;
};

}  // namespace

duty::Standing standing_as_duty(const matter::Life& life, const matter::Type& type,
                                const calendar::WorkingDays& working, Day known)
{
    using enum matter::MatterStanding;
    switch (matter::standing_of(life, type, working, known)) {
        case closed: return duty::Standing::done;
        case closed_late: return duty::Standing::done_late;
        case withdrawn: return duty::Standing::not_owed;
        case overdue:
            return life.reason && life.reason->accepted == true ? duty::Standing::answered : duty::Standing::overdue;
        case near: return duty::Standing::due_soon;
        case in_review: return life.late ? duty::Standing::done_late : duty::Standing::open;
        case awaiting_confirmation:
        case awaiting_approval: return duty::Standing::not_begun;
        default: return duty::Standing::open;
    }
}

LedMatters led_matters(const district::State& state, Day known)
{
    LedMatters led;
    for (const matter::Matter& it : state.of<matter::Matters>().all()) {
        if (it.entered > known) continue;
        matter::Life life = matter::life_of(it, state.duties().working_days(known), known);
        led[life.lead].push_back({&it, std::move(life)});
    }
    return led;
}

void add_matters(scheme::Facts& found, const Asked& asked)
{
    const bool any =
        std::ranges::any_of(asked.names, [](const FactName& name) { return name.source == FactSource::matter; });
    if (!any) return;
    MattersOf all{found, asked};
    for (const OrgId org : asked.where)
        if (const auto there = asked.led.find(org); there != asked.led.end())
            for (const LedMatter& it : there->second) all.add(*it.matter, it.life);
    all.add_requests();
}

}  // namespace jinze::fact_sheet
