#include "app/views/admin/proposals.h"

#include <fmt/format.h>

#include "app/access/presence.h"
#include "app/input/erasing.h"
#include "app/input/naming.h"
#include "app/views/admin/account_proposals.h"
#include "app/views/admin/accounts.h"
#include "app/views/admin/sheet_proposal.h"
#include "app/views/nameable.h"
#include "app/words/speaking.h"
#include "base/overload.h"

namespace jinze::views {
namespace {

using access::Proposal;
using access::ProposalRow;
using access::Proposed;
using registry::Title;

std::vector<AdministratorLine> administrators(const Reader& reader)
{
    std::vector<AdministratorLine> lines;
    for (const registry::Appointment& it : reader.people().appointments()) {
        const registry::Post& post = reader.people()[it.post];
        if (!registry::is_administrator(post.title) || !it.span.holds(reader.today, reader.today)) continue;
        lines.push_back({to_text(it.post), to_text(it.id), to_text(it.person), reader.asking().name(it.person),
                         words::words_of(post.title, reader.people()[post.org].kind), it.span.from});
    }
    return lines;
}

const registry::Appointment* held(const registry::Register& people, PersonId person, Title title, Day today)
{
    for (const AppointmentId id : people[person].appointments) {
        const registry::Appointment& it = people[id];
        if (people[it.post].title == title && it.span.holds(today, today)) return &it;
    }
    return nullptr;
}

bool is_of_administrators(Proposed what) { return what == Proposed::appoint || what == Proposed::end; }

std::optional<input::ActGiven> written_in(const ProposalRow& row)
{
    if (row.what != Proposed::act || !row.act || !row.input) return {};
    return input::ActGiven{*row.act, codec::stored::read<std::vector<input::FieldGiven>>(*row.input)};
}

// The command of a proposal.
Result<district::Command> command_of(const input::Naming& naming, const Proposal& proposal)
{
    if (const auto written = written_in(proposal.row)) return input::meant_by(*written, naming);
    const PersonId person{proposal.row.person};
    const OrgId org = naming.state().body_of(registry::OrgKind::work_committee);
    if (!is_of_administrators(proposal.row.what) || !org || !naming.people().find(person))
        return std::unexpected{proposal_gone()};
    if (proposal.row.what == Proposed::appoint)
        return district::AppointPerson{
            .person = person, .org = org, .title = proposal.title(), .on = naming.today(), .until = {}, .charges = {}};
    const registry::Appointment* it = held(naming.people(), person, proposal.title(), naming.today());
    if (!it) return std::unexpected{proposal_gone()};
    return district::EndAppointment{.appointment = it->id, .on = naming.today()};
}

input::Naming naming_of(const Reader& reader) { return {reader.state, reader.directory, reader.today}; }

// Whether the reader has anything to do with proposals.
bool is_asked(const Reader& reader)
{
    if (!reader.who) return false;
    for (const Title title : {Title::system_administrator, Title::security_administrator})
        if (access::administers(reader.state, reader.who, title, reader.today)) return true;
    using enum district::Right;
    return reader.may(appoint, {}) || reader.may(grant, {}) || reader.may(erase, {});
}

Bilingual said_of(const Reader& reader, const district::Command& command)
{
    const auto name = [&](PersonId person) { return name_of(reader, person.number()); };
    const auto post = [&](OrgId org, Title title) {
        const auto words = words::words_of(title, reader.people()[org].kind);
        return Bilingual{words::post_in(reader.asking().name(org), title, reader.people()[org].kind).zh,
                         words.en + " of " + reader.asking().name(org)};
    };
    return std::visit(
        overload{
            [&](const district::AppointPerson& it) {
                const Bilingual where = post(it.org, it.title);
                const std::string on = to_text(it.on);
                return Bilingual{fmt::format("任命{}为{}，自{}起", name(it.person), where.zh, on),
                                 fmt::format("Appoint {} {} from {}", name(it.person), where.en, on)};
            },
            [&](const district::EndAppointment& it) {
                const registry::Appointment& held = reader.people()[it.appointment];
                const Bilingual where = post(reader.people()[held.post].org, reader.people()[held.post].title);
                return Bilingual{fmt::format("免去{}的{}，自{}起", name(held.person), where.zh, to_text(it.on)),
                                 fmt::format("End {}'s post as {} on {}", name(held.person), where.en, to_text(it.on))};
            },
            [&](const district::NameBody& it) {
                return Bilingual{fmt::format("指定“{}”行使全区的权限", reader.asking().name(it.org)),
                                 fmt::format("Name {} as the body whose posts reach the whole district",
                                             reader.asking().name(it.org))};
            },
            [&](const district::ErasePerson& it) {
                const bool kept = !reader.state.of<commendation::Awards>().kept_rows(it.person, reader.today).empty();
                return Bilingual{
                    fmt::format("删除{}的个人信息，不能恢复{}", name(it.person),
                                kept ? "；表彰档案中的姓名和职务保存到保管期满，不随之删除" : ""),
                    fmt::format("Erase the personal data of {}; it cannot be undone{}", name(it.person),
                                kept ? "; name and post in the files of awards stay until their retention ends" : "")};
            },
            [&](const district::AdoptRights& it) {
                return Bilingual{
                    fmt::format("自{}起采用新的权限表（{}条）", to_text(it.from), it.grants.size()),
                    fmt::format("Adopt a table of {} rights from {} on", it.grants.size(), to_text(it.from))};
            },
            [&](const district::UndoImport& it) {
                return Bilingual{fmt::format("撤销第{}批导入", it.batch.number()),
                                 fmt::format("Undo import {}", it.batch.number())};
            },
            [](const auto&) { return Bilingual{}; }},
        command);
}

ProposalLine line_of(const Reader& reader, const Proposal& it)
{
    ProposalLine line{.id = it.id,
                      .what = it.row.what,
                      .by_name = it.row.by ? name_of(reader, it.row.by) : "运维人员",
                      .at = it.row.at};
    if (it.row.person) {
        line.person = to_text(PersonId{it.row.person});
        line.name = name_of(reader, it.row.person);
    }
    if (is_of_administrators(it.row.what)) line.title = words::words_of(it.title(), registry::OrgKind::work_committee);
    if (is_of_accounts(it.row.what))
        line.said = said_of_accounts(it.row, line.name);
    else if (it.row.what == Proposed::sheet)
        line.said = said_of_sheet(reader, it.row);
    else if (const auto command = command_of(naming_of(reader), it))
        line.said = said_of(reader, *command);
    line.at_server = it.row.at_server.value_or(false);
    line.accepted = it.row.accepted.has_value();
    line.may_withdraw = reader.who && it.row.by == reader.who.number();
    line.may_confirm = !object_to_confirming(reader, it);
    return line;
}

Denial not_by_these()
{
    return {"second_person_unfit", "id", "提出人和当事人不得确认：应由另一名有权限的人员确认。",
            "Neither the proposer nor the person concerned may confirm it: another person with the right must."};
}

// Who may not confirm it whatever the rules say. A person who loses a post may agree, unless these object.
PersonId concerned_by(const district::Command& command)
{
    return std::visit(
        overload{[](const district::AppointPerson& it) { return it.person; },
                 [](const district::ErasePerson& it) { return it.person; }, [](const auto&) { return PersonId{}; }},
        command);
}

// An act from its form, with names resolved for this reader.
Result<district::Command> act_filled_in(const Reader& reader, const NewProposal& wish)
{
    const input::Act* act = input::act_named(wish.act.value_or(""));
    if (!act || !wish.input)
        return std::unexpected{input::bad_input("act", {"请写明事项及其内容。", "Give an act and its fields."})};
    const auto fields = input::fields_from(*act, *wish.input);
    if (!fields) return std::unexpected{fields.error()};
    const NamingBy names{reader};
    return input::meant_by_form(*act, *fields, names.naming);
}

Result<district::Command> command_wished(const Reader& reader, const NewProposal& wish)
{
    input::ActGiven written{wish.act.value_or(""), {}};
    if (written.act == "undo" && wish.batch) {
        written.fields = {{"batch", *wish.batch}};
    } else if (written.act == "erase" && wish.person) {
        if (!reader.may(district::Right::erase, {})) return std::unexpected{absent("")};
        const auto person = anybody(reader, *wish.person);
        if (!person) return std::unexpected{person.error()};
        written.fields = {{"person", to_text(*person)}};
    } else {
        return act_filled_in(reader, wish);
    }
    return input::meant_by(written, naming_of(reader));
}

Result<ProposalRow> proposed_act(const Reader& reader, const NewProposal& wish)
{
    const auto command = command_wished(reader, wish);
    if (!command) return std::unexpected{command.error()};
    return proposed(reader.state, *command, reader.who, reader.now);
}

}  // namespace

Denial proposal_gone()
{
    return {"proposal_gone", "id", "这项提请已经办理、撤回或过期（三十天），请重新提请。",
            "This proposal was carried out, withdrawn, or is older than thirty days; propose it again."};
}

std::optional<Denial> object_to_confirming(const Reader& reader, const Proposal& proposal)
{
    if (!reader.who) return proposal_gone();
    const bool own = proposal.row.by == reader.who.number() || proposal.row.person == reader.who.number();
    if (own) return is_asked(reader) || proposal.row.by == reader.who.number() ? not_by_these() : proposal_gone();
    if (is_of_accounts(proposal.row.what)) {
        if (may_confirm_of_accounts(reader, proposal.row)) return {};
        return proposal_gone();
    }
    if (proposal.row.what == Proposed::sheet) return object_to_confirming_sheet(reader, proposal.row);
    const auto arranged = meant(naming_of(reader), proposal, reader.who, reader.now);
    if (arranged) return {};
    return is_asked(reader) ? arranged.error() : proposal_gone();
}

Result<ProposalsPage> proposals(const Reader& reader, const access::Proposals& from)
{
    ProposalsPage page{administrators(reader), {}, false};
    bool concerns = is_asked(reader);
    for (const Proposal& it : from.all()) {
        ProposalLine line = line_of(reader, it);
        const bool mine = line.may_confirm || line.may_withdraw;
        concerns = concerns || mine;
        if (mine || is_asked(reader)) page.proposals.push_back(std::move(line));
    }
    if (!concerns) return std::unexpected{absent("")};
    page.may_propose = reader.who && (is_security_administrator(reader) || is_system_administrator(reader));
    return page;
}

Result<ProposalRow> proposed(const district::State& state, const district::Command& command, PersonId by, Instant now)
{
    const auto written = input::given_of(command);
    if (!written)
        return std::unexpected{input::bad_input("act", {"该事项一人即可办理。", "This needs only one person."})};
    if (auto no = input::object_to_proposing(command, by, state, now)) return std::unexpected{*std::move(no)};
    return ProposalRow{.what = Proposed::act,
                       .person = concerned_by(command).number(),
                       .title = 0,
                       .by = by.number(),
                       .at = now,
                       .act = written->act,
                       .input = codec::to_json(written->fields)};
}

Result<ProposalRow> proposed(const Reader& reader, const NewProposal& wish)
{
    if (wish.what == Proposed::act) {
        if (!reader.who) return std::unexpected{absent("")};
        return proposed_act(reader, wish);
    }
    if (is_of_accounts(wish.what)) return proposed_of_accounts(reader, wish);
    if (!is_of_administrators(wish.what))
        return std::unexpected{input::bad_input(
            "what", {"此类提请应在导入时提出。", "A proposal of this kind is made by importing the sheet."})};
    if (!reader.who || !is_security_administrator(reader)) return std::unexpected{absent("")};
    const auto person = anybody(reader, wish.person.value_or(""));
    if (!person) return std::unexpected{person.error()};
    if (*person == reader.who)
        return std::unexpected{input::bad_input(
            "person",
            {"涉及本人的，应由他人提出。", "A proposal that concerns yourself must come from another person."})};
    if (!wish.title || !registry::is_administrator(*wish.title))
        return std::unexpected{input::bad_input(
            "title", {"请写明系统、安全、审计管理员之一。",
                      "Name one of system_administrator, security_administrator, audit_administrator."})};
    if (wish.what == Proposed::end && !held(reader.people(), *person, *wish.title, reader.today))
        return std::unexpected{
            input::bad_input("person", {"此人现在没有担任这一职务。", "This person does not hold that post today."})};
    return ProposalRow{.what = wish.what,
                       .person = person->number(),
                       .title = static_cast<int>(*wish.title),
                       .by = reader.who.number(),
                       .at = reader.now};
}

Result<input::Arranged> meant(const input::Naming& naming, const Proposal& proposal, PersonId confirmer, Instant now)
{
    const auto command = command_of(naming, proposal);
    if (!command) return std::unexpected{command.error()};
    return input::arranged(*command, PersonId{proposal.row.by}, confirmer, naming.state(), now);
}

Result<input::ReceiptAnswer> carry_out(desk::Desk& desk, access::Proposals& all, const Proposal& proposal,
                                       const input::Arranged& arranged, const access::Doer& doer)
{
    if (!all.take(proposal, doer)) return std::unexpected{proposal_gone()};
    district::Command command = arranged.command;
    auto* erasure = std::get_if<district::ErasePerson>(&command);
    if (erasure) erasure->rows = input::rows_about(erasure->person, desk.journal());
    const std::string key = "proposal " + proposal.id;
    const auto think = [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
        return input::Change{{command}, {}};
    };
    try {
        auto receipt = input::have_done(desk, {arranged.actor, key, key}, think);
        if (!receipt) all.put_back(proposal);
        // Includes rows written since the proposal.
        if (receipt && erasure) desk.erase_rows(erasure->person, input::rows_about(erasure->person, desk.journal()));
        return receipt;
    } catch (...) {
        all.put_back(proposal);
        throw;
    }
}

}  // namespace jinze::views
