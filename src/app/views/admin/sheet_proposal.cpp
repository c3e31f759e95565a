#include "app/views/admin/sheet_proposal.h"

#include <fmt/format.h>

#include "app/input/naming.h"
#include "app/views/admin/accounts.h"
#include "app/views/admin/proposals.h"
#include "app/words/speaking.h"
#include "domain/district/describe.h"

namespace jinze::views {
namespace {

using access::Proposal;
using access::Proposed;

std::string written(const intake::Plan& plan)
{
    SheetProposed sheet{to_hex(plan.file), {}};
    for (const district::Touched& it : plan.touched)
        sheet.posts.push_back({to_text(it.person), to_text(it.org), it.title, it.given});
    return codec::to_json(sheet);
}

SheetProposed sheet_in(const access::ProposalRow& row)
{
    return codec::stored::read<SheetProposed>(row.input.value_or("{}"));
}

std::optional<Proposal> waiting(const access::Proposals& all, const intake::Plan& plan, PersonId by)
{
    const std::string input = written(plan);
    for (const Proposal& it : all.all())
        if (it.row.what == Proposed::sheet && it.row.by == by.number() && it.row.act == intake::name_of(plan.kind) &&
            it.row.input == input)
            return it;
    return {};
}

}  // namespace

Bilingual said_of_sheet(const Reader& reader, const access::ProposalRow& row)
{
    Bilingual said{"导入一张表，其中", "Import a sheet in which "};
    bool first = true;
    for (const SheetPost& it : sheet_in(row).posts) {
        const auto person = id_from<PersonId>(it.person);
        const auto org = id_from<OrgId>(it.org);
        if (!person || !org || !reader.people().find(*person) || !reader.people().find(*org)) continue;
        const auto title = words::words_of(it.title, reader.people()[*org].kind);
        const auto post = words::post_in(reader.asking().name(*org), it.title, reader.people()[*org].kind);
        const std::string who = name_of(reader, person->number()), where = reader.asking().name(*org);
        said.zh += fmt::format("{}{}{}{}", first ? "" : "；", who, it.given ? "任" : "不再任", post.zh);
        said.en += fmt::format("{}{} {} {} of {}", first ? "" : "; ", who, it.given ? "becomes" : "ceases to be",
                               title.en, where);
        first = false;
    }
    return said;
}

// The same people as for a single appointment: the security administrator if administrators are among the posts, else
// another person who may appoint. The rules check again when the sheet is imported.
std::optional<Denial> object_to_confirming_sheet(const Reader& reader, const access::ProposalRow& row)
{
    bool administrators = false;
    for (const SheetPost& it : sheet_in(row).posts) {
        administrators = administrators || registry::is_administrator(it.title);
        if (it.given && it.person == to_text(reader.who))
            return Denial{"second_person_unfit", "id", "表中有您本人的任职，应由他人确认。",
                          "The sheet appoints you; another person must confirm it."};
    }
    const bool security = is_security_administrator(reader);
    if (row.accepted) return proposal_gone();
    if (administrators ? security : security || reader.may(district::Right::appoint, {})) return {};
    if (administrators && reader.may(district::Right::appoint, {}))
        return Denial{"second_person_unfit", "id", "表中有管理员的任免，应由安全管理员确认。",
                      "Administrators are among the posts; the security administrator must confirm it."};
    return proposal_gone();
}

std::optional<SheetConfirmed> confirmed(const access::Proposals& all, const intake::Plan& plan, PersonId by)
{
    const auto it = waiting(all, plan, by);
    if (!it || !it->row.accepted) return {};
    return SheetConfirmed{*it, PersonId{*it->row.accepted}};
}

Proposal propose(access::Proposals& all, const intake::Plan& plan, PersonId by, const access::Doer& doer,
                 bool at_server)
{
    if (auto it = waiting(all, plan, by)) return *std::move(it);
    access::ProposalRow row{.what = Proposed::sheet,
                            .person = 0,
                            .title = 0,
                            .by = by.number(),
                            .at = {},
                            .act = std::string{intake::name_of(plan.kind)},
                            .input = written(plan)};
    if (at_server) row.at_server = true;
    return all.propose(row, doer);
}

Denial sheet_waits(const std::string& proposal)
{
    return {"second_person_first", proposal,
            "表中有须两人决定的任职：已提请，请另一位有权限的人在网页“两人办理”中确认，然后再导入一次。",
            "The sheet gives or takes posts that need two people, so it was proposed. Ask another person with the "
            "right to confirm it in the browser, then import it again."};
}

}  // namespace jinze::views
