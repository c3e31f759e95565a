#include "app/views/appraisal/ballots.h"

#include "domain/scheme/load.h"

namespace jinze::views {
namespace {

// A scheme may ask for a least number of ballots, or a least share of those handed out.
bool are_enough(const Reader& reader, const InAssessment& in, const BallotCount& it)
{
    const scheme::Scheme* scheme = scheme_of(reader, in);
    if (!scheme) return true;
    const int valid = it.good + it.fairly_good + it.ordinary + it.poor;
    return std::ranges::none_of(scheme->items, [&](const scheme::Item& item) {
        const bool asks = std::ranges::any_of(
            item.voters, [&](const scheme::Voters& voters) { return voters.group.text() == it.group; });
        if (!asks || !item.min_ballots) return false;
        return valid < item.min_ballots->count ||
               valid * item.min_ballots->below < it.handed_out * item.min_ballots->above;
    });
}

BallotCount shown(const Reader& reader, const InAssessment& in, const appraisal::VoterGroup& voters,
                  const appraisal::Counted* counted, bool of_leader)
{
    BallotCount one{.group = voters.code.text(), .title = voters_words(voters.code)};
    if (!of_leader) one.weight = voters.weight;
    if (!counted) return one;
    const appraisal::BallotsCounted& it = counted->it;
    one.round = it.round;
    one.handed_out = it.handed_out;
    one.returned = it.returned;
    one.good = it.good;
    one.fairly_good = it.fairly_good;
    one.ordinary = it.ordinary;
    one.poor = it.poor;
    one.counted = counted->entered;
    one.enough = of_leader || are_enough(reader, in, one);
    return one;
}

}  // namespace

Named person_named(const Reader& reader, PersonId person)
{
    const std::string name = reader.asking().name(person);
    return {.id = to_text(person), .name = name};
}

std::vector<BallotCount> ballots_shown(const Reader& reader, const InAssessment& in, const appraisal::FactSheet& sheet)
{
    std::vector<BallotCount> all;
    for (const appraisal::VoterGroup& voters : in.group->planned.voters) {
        bool any = false;
        for (const appraisal::Counted* it : appraisal::ballots_of(*in.it, sheet, reader.today)) {
            if (it->it.voters != voters.code) continue;
            all.push_back(shown(reader, in, voters, it, sheet.is_of_a_leader()));
            any = true;
        }
        if (!any) all.push_back(shown(reader, in, voters, nullptr, sheet.is_of_a_leader()));
    }
    return all;
}

std::optional<PostId> secretary_post(const Reader& reader, const InAssessment& in)
{
    if (reader.people()[in.it->planned.by].kind == registry::OrgKind::district_committee) return {};
    for (const registry::Post& post : reader.people().posts())
        if (post.org == in.body && post.title == registry::Title::secretary &&
            reader.people().holder(post.id, std::min(in.it->planned.last, reader.today), reader.today))
            return post.id;
    return {};
}

Result<BallotsPage> ballots_page(const Reader& reader, const std::string& id, const BodyQuestion& asked)
{
    const auto in = body_asked(reader, id, asked.node);
    if (!in) return std::unexpected{in.error()};
    if (!in->part.office) return std::unexpected{absent("node")};
    BallotsPage page{.head = head_of(reader, *in),
                     .groups = ballots_shown(reader, *in, in->sheet()),
                     .leaders = {},
                     .may_count = !in->is_final()};
    if (const auto post = secretary_post(reader, *in); post && !page.groups.empty()) {
        const auto holder = reader.people().holder(*post, std::min(in->it->planned.last, reader.today), reader.today);
        page.leaders.push_back({to_text(*post), person_named(reader, *holder),
                                ballots_shown(reader, *in, {.body = in->body, .post = *post, .person = {}})});
    }
    return page;
}

}  // namespace jinze::views
