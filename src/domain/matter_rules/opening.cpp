// Opening a matter: who sets it, for whom, on what basis, and by when.
#include "domain/district/tiers.h"
#include "domain/document/documents.h"
#include "domain/matter_rules/known.h"
#include "domain/matter_rules/same_source.h"

namespace jinze::district {
namespace {

using matter::Matter;
using matter::Matters;

constexpr std::size_t joint_at_most = 30;  // a leaf holds 4 KiB
const Code built_in{"supervised"};

std::shared_ptr<const matter::Type> type_of(const State& state, const OpenMatter& command)
{
    const auto code = command.type ? Code::from(*command.type) : std::optional{built_in};
    return code ? state.of<Matters>().type_of(*code) : nullptr;
}

const Matter* found(const Request& asked, matter::MatterId id) { return asked.state.of<Matters>().find(id); }

matter::Life life_of(const Request& asked, const Matter& it)
{
    return matter::life_of(it, working_days(asked), asked.today);
}

template <class C>  // OpenMatter, BringMatter
Objection object_to_bodies(const Request& asked, const matter::Type& type, const C& command)
{
    if (const auto no = object_to_org(asked, command.setter, asked.today)) return no;
    if (std::ranges::find(type.setters, asked.people[command.setter].kind) == type.setters.end())
        return because(refusals::setter_unfit, to_text(command.setter));
    if (const auto no = object_to_lead(asked, type, command.setter, command.lead)) return no;
    const bool has_guide =
        std::ranges::find(type.nodes, matter::Owner::guide, &matter::Node::owner) != type.nodes.end();
    if (has_guide && !asked.people.guides(command.lead, asked.today, asked.today))
        return because(refusals::node_without_owner, to_text(command.lead));
    if (command.joint.size() > joint_at_most) return because(refusals::joint_too_many, std::to_string(joint_at_most));
    for (std::size_t i = 0; i < command.joint.size(); ++i) {
        const OrgId joint = command.joint[i];
        if (const auto no = object_to_org(asked, joint, asked.today)) return at(lists::joint, i, no);
        const auto here = command.joint.begin() + static_cast<std::ptrdiff_t>(i);
        if (joint == command.lead || joint == command.setter || std::find(command.joint.begin(), here, joint) != here)
            return at(lists::joint, i, because(refusals::joint_doubled, to_text(joint)));
    }
    return {};
}

Objection object_to_days(const Request& asked, const OpenMatter& command)
{
    for (const auto& day : {command.due, command.feedback}) {
        if (!day) continue;
        if (const auto no = object_to_coming_day(asked, *day)) return no;
        if (*day < asked.today) return because(refusals::matter_due_in_the_past, to_text(*day));
    }
    if (command.due && command.feedback) return because(refusals::due_and_feedback, to_text(*command.due));
    return {};
}

// A spoken instruction is of somebody who holds a post in the setter or above it.
Objection object_to_leader(const Request& asked, const OpenMatter& command)
{
    if (!command.instructed_by) return {};
    const PersonId leader = *command.instructed_by;
    if (const auto no = object_to_person(asked, leader)) return no;
    const auto type = type_of(asked.state, command);
    const bool can_wait =
        type && std::ranges::find(type->nodes, matter::Phase::confirmation, &matter::Node::phase) != type->nodes.end();
    if (command.source != matter::MatterSource::instruction || !can_wait)
        return because(refusals::not_an_instruction, to_text(leader));
    const auto posts = asked.people.posts_of(leader, asked.today, asked.today);
    const bool is_above = std::ranges::any_of(posts, [&](PostId post) {
        const OrgId org = asked.people[post].org;
        return org == command.setter || stands_above(asked.people, org, command.setter, asked.today);
    });
    return is_above ? Objection{} : because(refusals::leader_unfit, to_text(leader));
}

// An item of a record is set as a matter by the host or a body above it, once by each.
Objection object_to_item(const Request& asked, const OpenMatter& command)
{
    if (!command.record) return {};
    const record::Record* it = asked.state.records().find(*command.record);
    if (!it) return because(refusals::record_unknown, to_text(*command.record));
    if (it->withdrawn != never) return because(refusals::record_withdrawn, to_text(*command.record));
    const auto& content = it->latest().content;
    const int item = command.item.value_or(0) - 1;
    if (item < 0 || static_cast<std::size_t>(item) >= content.items.size())
        return because(refusals::no_such_item, std::to_string(item + 1));
    if (command.setter != content.host && !stands_above(asked.people, command.setter, content.host, asked.today))
        return because(refusals::not_the_hosts_matter, to_text(*command.record));
    for (const matter::MatterId id : asked.state.of<Matters>().of_item({*command.record, item})) {
        const Matter& other = asked.state.of<Matters>()[id];
        if (other.opened.setter == command.setter && life_of(asked, other).phase != matter::Phase::withdrawn)
            return because(refusals::item_already_set);
    }
    return {};
}

// A clause is carried out by matters only if that is its fate. A finding may be attached to any clause.
Objection object_to_clause(const Request& asked, const OpenMatter& command)
{
    if (!command.document) return {};
    const document::Document* it = asked.state.of<document::Documents>().find(*command.document);
    if (!it) return because(refusals::document_unknown, to_text(*command.document));
    const document::Clause* clause = it->find(command.clause.value_or(0));
    if (!clause) return because(refusals::no_such_clause, std::to_string(command.clause.value_or(0)));
    using enum matter::MatterSource;
    if (command.source == document && clause->fate(asked.today) != document::Fate::matter)
        return because(refusals::clause_not_a_matter, std::to_string(*command.clause));
    if (command.source != document && command.source != inspection && command.source != rectification)
        return because(refusals::clause_of_other_source, std::to_string(*command.clause));
    return {};
}

// 同源不重: what others pursue already is set once more only by somebody who knows of it.
Objection object_to_same_source(const Request& asked, const OpenMatter& command)
{
    if (command.despite_others) return {};
    const auto others = pursuing(asked, command);
    return others.empty() ? Objection{} : because(refusals::pursued_already, to_text(others.front()));
}

Objection object_to_kin(const Request& asked, const OpenMatter& command)
{
    if (command.part_of) {
        const auto whole = open_matter(asked, *command.part_of);
        if (!whole) return whole.error();
        if (whole->matter.opened.part_of) return because(refusals::part_of_a_part);
        if (whole->matter.opened.setter != command.setter)
            return because(refusals::part_set_elsewhere, to_text(whole->matter.opened.setter));
        if (whole->life.due != never && command.due.value_or(never) > whole->life.due)
            return because(refusals::part_outlives_whole, to_text(whole->life.due));
    }
    if (command.reopens) {
        const Matter* old = found(asked, *command.reopens);
        if (!old) return because(refusals::matter_unknown, to_text(*command.reopens));
        if (life_of(asked, *old).phase != matter::Phase::closed) return because(refusals::not_closed_yet);
    }
    return {};
}

template <class C>
Objection object_to_words(const C& command)
{
    if (const auto no = object_to_missing(command.title.text, texts::matter_title, "title")) return no;
    if (const auto no = object_to_missing(command.wanted.text, texts::matter_wanted, "wanted")) return no;
    if (const auto no = object_to_missing(command.basis.text, texts::matter_basis, "basis")) return no;
    return {};
}

Objection object_to_subject(const Request& asked, const OpenMatter& command)
{
    const bool is_work = asked.people[command.setter].kind == registry::OrgKind::work_committee;
    if (is_work && command.subject == matter::MatterSubject::other && !command.authorised)
        return because(refusals::authorisation_missing);
    return {};
}

template <class C>
Objection object_to_answers(const Request& asked, const C& command)
{
    if (!command.answers) return {};
    const auto* post = asked.people.find(*command.answers);
    return post && post->org == command.lead ? Objection{}
                                             : because(refusals::post_not_of_lead, to_text(*command.answers));
}

// Which goals there are is the catalogue's to say (app/input); the rules do not see it.
Objection object_to_goals(const std::vector<Code>& goals)
{
    if (goals.size() > matter::most_goals) return because(refusals::goals_too_many, std::to_string(matter::most_goals));
    for (auto it = goals.begin(); it != goals.end(); ++it)
        if (std::find(goals.begin(), it, *it) != it)
            return because(refusals::goal_named_twice, std::string{it->text()});
    return {};
}

std::optional<std::vector<Code>> if_any(const std::vector<Code>& goals)
{
    return goals.empty() ? std::nullopt : std::optional{goals};
}

Objection object_to_opening(const Request& asked, const OpenMatter& command)
{
    const auto found_type = type_of(asked.state, command);
    if (!found_type) return because(refusals::matter_type_unknown, *command.type);
    const matter::Type& type = *found_type;
    if (const auto no = object_to_bodies(asked, type, command)) return no;
    if (const auto no = object_to_words(command)) return no;
    if (const auto no = object_to_subject(asked, command)) return no;
    if (const auto no = object_to_days(asked, command)) return no;
    if (const auto no = object_to_leader(asked, command)) return no;
    if (const auto no = object_to_item(asked, command)) return no;
    if (const auto no = object_to_clause(asked, command)) return no;
    if (const auto no = object_to_kin(asked, command)) return no;
    if (const auto no = object_to_answers(asked, command)) return no;
    if (const auto no = object_to_goals(command.goals)) return no;
    return object_to_same_source(asked, command);
}

// What a list says of past days is not in the future, and in order.
Objection object_to_past_days(const Request& asked, const BringMatter& command)
{
    if (const auto no = object_to_day(asked, command.handed_over)) return no;
    if (command.due) {
        if (const auto no = object_to_coming_day(asked, *command.due)) return no;
        if (*command.due < command.handed_over) return because(refusals::due_before_handed_over, to_text(*command.due));
    }
    if (!command.done) return command.result ? because(refusals::result_of_open) : Objection{};
    if (const auto no = object_to_day(asked, *command.done)) return no;
    if (*command.done < command.handed_over) return because(refusals::done_before_handed_over, to_text(*command.done));
    return {};
}

Objection object_to_bringing(const Request& asked, const BringMatter& command)
{
    if (!asked.importing()) return because(refusals::only_in_an_import);
    const auto type = asked.state.of<Matters>().type_of(built_in);
    if (std::ranges::find(type->nodes, matter::Phase::handling, &matter::Node::phase) == type->nodes.end())
        return because(refusals::matter_type_unknown, std::string{built_in.text()});
    if (const auto no = object_to_bodies(asked, *type, command)) return no;
    if (const auto no = object_to_words(command)) return no;
    if (const auto no = object_to_past_days(asked, command)) return no;
    if (const auto no = object_to_goals(command.goals)) return no;
    return object_to_answers(asked, command);
}

bool is_of_new_lead(matter::MatterAct act)
{
    using enum matter::MatterAct;
    return act == transfer || act == take_over || act == succeed;
}

}  // namespace

OrgId home_of(const State& state, matter::MatterId id)
{
    const Matter* it = state.of<Matters>().find(id);
    if (!it) return {};
    OrgId lead = it->opened.lead;
    for (const matter::Taken& taken : it->taken)
        if (is_of_new_lead(taken.step.act) && taken.step.org) lead = *taken.step.org;
    return lead;
}

OrgId toward(const State&, const BringMatter& it, Day) { return it.setter; }

OrgId toward(const State& state, const OpenMatter& it, Day)
{
    const auto type = type_of(state, it);
    return type && type->opened_by == matter::Opener::lead ? it.lead : it.setter;
}

bool is_by_own_right(const Request& asked, const OpenMatter& it)
{
    if (!it.part_of) return false;
    const OrgId lead = home_of(asked.state, *it.part_of);
    return lead && asked.may(Right::record, lead);
}

Decided decide_on(const Request& asked, const OpenMatter& command)
{
    if (const auto no = object_to_opening(asked, command)) return std::unexpected{*no};
    const matter::MatterId id{static_cast<std::uint32_t>(asked.state.of<Matters>().all().size() + 1)};
    matter::MatterOpened opened{.matter = id,
                                .type = type_of(asked.state, command)->code,
                                .setter = command.setter,
                                .lead = command.lead,
                                .joint = command.joint,
                                .source = command.source,
                                .subject = command.subject,
                                .priority = command.priority.value_or(matter::Priority::ordinary),
                                .due = command.due,
                                .feedback = command.feedback,
                                .answers = command.answers,
                                .instructed_by = command.instructed_by,
                                .item = {},
                                .part_of = command.part_of,
                                .reopens = command.reopens,
                                .service = command.service,
                                .title = asked.seal(command.title),
                                .wanted = asked.seal(command.wanted),
                                .basis = asked.seal(command.basis),
                                .authorised = {},
                                .clause = {},
                                .handed_over = {},
                                .done = {},
                                .result = {},
                                .goals = if_any(command.goals)};
    if (command.record) opened.item = record::ItemRef{*command.record, command.item.value_or(1) - 1};
    if (command.document) opened.clause = document::ClauseRef{*command.document, command.clause.value_or(1)};
    if (command.authorised) opened.authorised = asked.seal(*command.authorised);
    return Events{opened};
}

Decided decide_on(const Request& asked, const BringMatter& command)
{
    if (const auto no = object_to_bringing(asked, command)) return std::unexpected{*no};
    const matter::MatterId id{static_cast<std::uint32_t>(asked.state.of<Matters>().all().size() + 1)};
    matter::MatterOpened opened{.matter = id,
                                .type = built_in,
                                .setter = command.setter,
                                .lead = command.lead,
                                .joint = command.joint,
                                .source = command.source,
                                .subject = command.subject,
                                .priority = command.priority.value_or(matter::Priority::ordinary),
                                .due = command.due,
                                .feedback = {},
                                .answers = command.answers,
                                .instructed_by = {},
                                .item = {},
                                .part_of = {},
                                .reopens = {},
                                .service = {},
                                .title = asked.seal(command.title),
                                .wanted = asked.seal(command.wanted),
                                .basis = asked.seal(command.basis),
                                .authorised = {},
                                .clause = {},
                                .handed_over = command.handed_over,
                                .done = command.done,
                                .result = {},
                                .goals = if_any(command.goals)};
    if (command.result) opened.result = asked.seal(*command.result);
    return Events{opened};
}

}  // namespace jinze::district
