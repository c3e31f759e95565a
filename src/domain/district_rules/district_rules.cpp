// Opening a district, importing sheets and undoing it, granting rights.
#include "domain/district_rules/decide.h"
#include "domain/registry/fitting.h"

namespace jinze::district {
namespace {

// Whether a later statement about an obligation relies on a record of the import.
bool is_argued_about(const Request& asked, const Import& import)
{
    const auto is_of_import = [&](RecordId id) { return import.first_record <= id && id < import.past_record; };
    for (const auto& [id, docket] : asked.state.duties().dockets()) {
        if (docket.is_empty()) continue;  // a reason was given and taken back
        const auto obligation = duty::find_obligation(asked.facts(), id, asked.today);
        if (!obligation) continue;
        const auto judged = duty::evaluate(asked.facts(), *obligation, asked.today, asked.today);
        if (std::any_of(judged.counted.begin(), judged.counted.end(),
                        [&](const duty::Verdict& verdict) { return is_of_import(verdict.record); }))
            return true;
    }
    return false;
}

bool are_records_referred_to(const Request& asked, const Import& import)
{
    const record::Records& records = asked.state.records();
    for (RecordId id = import.first_record; id < import.past_record; id = RecordId{id.number() + 1}) {
        const record::Record& it = records[id];
        if (it.versions.size() > 1 || it.withdrawn != never) return true;
        const auto answers = records.answering(id);
        if (std::any_of(answers.begin(), answers.end(), [&](RecordId other) {
                return other >= import.past_record && records[other].withdrawn == never;
            }))
            return true;
    }
    return import.first_record < import.past_record && is_argued_about(asked, import);
}

// Whether anything was done about one of its matters since.
bool are_matters_referred_to(const Request& asked, const Import& import)
{
    const matter::Matters& matters = asked.state.of<matter::Matters>();
    for (matter::MatterId id = import.first_matter; id < import.past_matter; id = matter::MatterId{id.number() + 1}) {
        const matter::Matter& it = matters[id];
        if (!it.taken.empty() || !it.parts.empty() || !it.reopened.empty()) return true;
    }
    return false;
}

// Whether no post in the work committee would ever have been held.
bool reopens_setting_up(const Request& asked, std::size_t batch)
{
    const auto begun = asked.people.begun_by(batch);
    const auto is_begun = [&](AppointmentId id) { return std::find(begun.begin(), begun.end(), id) != begun.end(); };
    const auto counts = [&](const registry::Appointment& it) {
        return it.span.void_entered == never &&
               asked.people[asked.people[it.post].org].kind == registry::OrgKind::work_committee;
    };
    const auto& all = asked.people.appointments();
    return std::any_of(all.begin(), all.end(), counts) &&
           std::all_of(all.begin(), all.end(), [&](const auto& it) { return !counts(it) || is_begun(it.id); });
}

}  // namespace

Decided decide_on(const Request& asked, const OpenDistrict& command)
{
    if (asked.state.opened()) return refuse(refusals::district_already_open);
    return Events{DistrictOpened{.demonstration = command.demonstration}};
}

Decided decide_on(const Request& asked, const BeginImport& command)
{
    const auto& imports = asked.state.imports();
    if (!imports.empty() && !imports.back().ended)
        return refuse(refusals::import_already_begun, to_text(imports.back().id));
    if (command.with && (*command.with == asked.actor || !asked.people.exists(*command.with, asked.today)))
        return refuse(refusals::second_person_unfit, to_text(*command.with));
    const BatchId batch{static_cast<std::uint32_t>(imports.size() + 1)};
    return Events{ImportBegun{.batch = batch, .sheet = command.sheet, .file = command.file, .with = command.with}};
}

Decided decide_on(const Request& asked, const EndImport& command)
{
    if (!asked.importing()) return refuse(refusals::import_not_begun);
    if (command.added < 0 || command.changed < 0 || command.same < 0) return refuse(refusals::counts_impossible);
    return Events{ImportEnded{.batch = asked.state.imports().back().id,
                              .added = command.added,
                              .changed = command.changed,
                              .same = command.same}};
}

Decided decide_on(const Request& asked, const UndoImport& command)
{
    const auto& imports = asked.state.imports();
    const std::size_t batch = command.batch.number();
    if (batch < 1 || batch > imports.size()) return refuse(refusals::batch_unknown, to_text(command.batch));
    const Import& import = imports[batch - 1];
    if (!imports.back().ended) return refuse(refusals::import_already_begun, to_text(imports.back().id));
    if (import.undone) return refuse(refusals::import_already_undone, to_text(command.batch));
    if (!asked.people.can_undo(batch - 1) || are_records_referred_to(asked, import) ||
        are_matters_referred_to(asked, import))
        return refuse(refusals::import_is_referred_to, to_text(command.batch));
    if (reopens_setting_up(asked, batch - 1)) return refuse(refusals::undo_reopens_setting_up);
    return Events{ImportUndone{.batch = command.batch, .with = command.with}};
}

Decided decide_on(const Request&, const NoteSecurityLog& command)
{
    return Events{SecurityLogNoted{.count = command.count, .head = command.head}};
}

Decided decide_on(const Request& asked, const AdoptRights& command)
{
    constexpr std::size_t in_one_leaf = 30;
    if (command.from < asked.today) return refuse(refusals::from_in_the_past, to_text(command.from));
    if (const auto no = object_to_coming_day(asked, command.from)) return std::unexpected{*no};
    if (const auto no = check(command.grants)) return std::unexpected{*no};
    Events events;
    for (std::size_t at = 0; at < command.grants.size(); at += in_one_leaf) {
        const auto first = command.grants.begin() + static_cast<std::ptrdiff_t>(at);
        const auto count = std::min(in_one_leaf, command.grants.size() - at);
        events.push_back(RightsAdopted{.from = command.from,
                                       .continues = at > 0,
                                       .grants = {first, first + static_cast<std::ptrdiff_t>(count)},
                                       .with = command.with});
    }
    return events;
}

Decided decide_on(const Request& asked, const NameBody& command)
{
    if (!asked.people.lives(command.org, asked.today, asked.today) ||
        !registry::may_reach_everywhere(asked.people[command.org].kind))
        return refuse(refusals::not_the_districts_body, to_text(command.org));
    return Events{BodyNamed{.org = command.org, .with = command.with}};
}

}  // namespace jinze::district
