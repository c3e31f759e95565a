#include "simulation/drawing.h"

#include "app/codec/json_write.h"
#include "storage/ledger/hash.h"

namespace jinze::simulation {
namespace {

// The relative weight of a command.
template <class C>
constexpr std::uint32_t weight = 4;
template <>
constexpr std::uint32_t weight<district::OpenDistrict> = 1;
template <>
constexpr std::uint32_t weight<district::BeginImport> = 1;
template <>
constexpr std::uint32_t weight<district::AdoptRights> = 1;
template <>
constexpr std::uint32_t weight<district::AdoptCatalogue> = 2;
template <>
constexpr std::uint32_t weight<district::DissolveOrganisation> = 2;
template <>
constexpr std::uint32_t weight<district::RegisterPerson> = 8;
template <>
constexpr std::uint32_t weight<district::CorrectIdentity> = 6;
template <>
constexpr std::uint32_t weight<district::AppointPerson> = 10;
template <>
constexpr std::uint32_t weight<district::EnterRecord> = 24;
template <>
constexpr std::uint32_t weight<district::CorrectRecord> = 10;
template <>
constexpr std::uint32_t weight<district::GiveReason> = 8;

template <class... C>
std::vector<std::uint32_t> weights(boost::mp11::mp_list<C...>)
{
    return {weight<C>...};
}

// Whoever the plan of an assessment names for it: an assessor who judges, a reviewer who answers an objection, the
// leader whose sheet it is.
PersonId named_by_a_plan(const State& state, const Command& command, Chance& chance)
{
    const auto& all = state.of<appraisal::Appraisals>();
    if (const auto* judging = std::get_if<district::JudgeLine>(&command)) {
        const auto* it = all.find(judging->assessment);
        const auto* group = it ? it->group_of(judging->body) : nullptr;
        return group ? chance.of(group->planned.assessors) : PersonId{};
    }
    if (const auto* ruling = std::get_if<district::DecideObjection>(&command)) {
        const auto* it = all.find(ruling->assessment);
        return it ? chance.of(it->planned.reviewers) : PersonId{};
    }
    if (const auto* answer = std::get_if<district::AnswerLine>(&command))
        return answer->sheet.person.value_or(PersonId{});
    if (const auto* asking = std::get_if<district::AskReview>(&command))
        return asking->sheet.person.value_or(PersonId{});
    return {};
}

}  // namespace

Drawing::Drawing(Chance& by, const State& of, Instant at)
    : chance{by}, state{of}, people{of.people()}, now{at}, today{day_of(at)}
{
}

template <class C>
Command Drawing::drawn()
{
    C command = any<C>();
    if (fits()) fit(*this, command);
    return command;
}

Command Drawing::command()
{
    static const auto each = weights(district::AllCommands{});
    static const std::uint32_t all = [] {
        std::uint32_t sum = 0;
        for (const auto weight_of_one : each) sum += weight_of_one;
        return sum;
    }();
    std::uint32_t left = chance.below(all);
    std::size_t index = 0;
    while (left >= each[index]) left -= each[index++];
    return boost::mp11::mp_with_index<boost::mp11::mp_size<district::AllCommands>::value>(
        index, [&](auto i) { return drawn<boost::mp11::mp_at_c<district::AllCommands, i>>(); });
}

PersonId Drawing::anybody() { return chance.one_in(20) ? PersonId{} : any<PersonId>(); }

PersonId Drawing::somebody_who_may(const Command& command)
{
    const district::Right right = district::right_for(command);
    const OrgId toward = district::toward(state, command, today);
    std::vector<PersonId> able;
    for (const registry::Person& person : people.people())
        if (district::may(state, person.id, right, toward, today)) able.push_back(person.id);
    if (std::holds_alternative<district::NoteSecurityLog>(command) && fits()) return {};
    if (const auto* it = std::get_if<district::AnswerReferral>(&command))
        if (const auto* found = state.of<referral::Referrals>().find(it->referral); found && fits())
            return found->opened.concerned;
    if (const PersonId named = named_by_a_plan(state, command, chance); named && fits()) return named;
    return able.empty() ? anybody() : chance.of(able);
}

Drawn Drawing::request()
{
    Drawn drawn;
    if (chance.one_in(12)) {
        drawn.commands = import();
    } else {
        const auto more = chance.one_in(6) ? chance.below(3) : 0;
        for (std::uint32_t i = 0; i <= more; ++i) drawn.commands.push_back(command());
    }
    drawn.actor = chance.percent(80) ? somebody_who_may(drawn.commands.front()) : anybody();
    if (district::is_setting_up(state) && chance.one_in(2)) drawn.actor = PersonId{};
    drawn.documents = std::move(documents);
    return drawn;
}

// A sheet: nearly always its rows between the commands that begin and end it.
std::vector<Command> Drawing::import()
{
    std::vector<Command> rows{district::BeginImport{.sheet = any<district::Sheet>(), .file = document()}};
    for (auto n = 1 + chance.below(4); n > 0; --n) {
        switch (chance.below(7)) {
            case 0: rows.push_back(drawn<district::FoundOrganisation>()); break;
            case 1: rows.push_back(drawn<district::AppointPerson>()); break;
            case 2: rows.push_back(drawn<district::EnterRecord>()); break;
            case 3: rows.push_back(drawn<district::TransferMember>()); break;
            case 4: rows.push_back(drawn<district::CorrectIdentity>()); break;
            case 5: rows.push_back(drawn<district::BringMatter>()); break;
            default: rows.push_back(drawn<district::RegisterPerson>()); break;
        }
    }
    if (!chance.one_in(25)) rows.push_back(district::EndImport{.added = static_cast<int>(rows.size()) - 1});
    return rows;
}

std::string Drawing::word()
{
    static const std::vector<std::string> all{"学习", "会议", "调研", "整改", "谈心",
                                              "防汛", "党课", "意见", "安排", "情况"};
    switch (chance.below(60)) {
        case 0: return {};
        case 1: return std::string(301, 'x');
        case 2: return "=1+1\"\\\n\t<b>";
        default: return chance.of(all) + std::to_string(chance.below(1000));
    }
}

int Drawing::number()
{
    if (chance.one_in(20)) return chance.one_in(2) ? -1 : 2'000'000'000;
    return static_cast<int>(chance.below(4));
}

Day Drawing::recently(int days_back)
{
    return today - days{static_cast<int>(chance.below(static_cast<std::uint32_t>(days_back)))};
}

template <>
Day Drawing::any<Day>()
{
    const auto of_hundred = chance.below(100);
    if (of_hundred < 60) return recently(3);
    if (of_hundred < 85) return recently(70);
    if (of_hundred < 95) return today + days{static_cast<int>(chance.below(40))};
    static const std::vector<Day> odd{always, never, day_at(1900, 1, 1), day_at(2024, 2, 29), day_at(2100, 12, 31)};
    return chance.of(odd);
}

template <>
Code Drawing::any<Code>()
{
    if (chance.one_in(20)) return Code{"nobody-knows-it"};
    return chance.of(small_catalogue()).duty;
}

template <>
Digest Drawing::any<Digest>()
{
    return document();
}

Digest Drawing::document()
{
    documents.push_back(document_called(chance.below(12)));
    return ledger::sha256(view_of(documents.back()));
}

template <>
district::IdentityWords Drawing::any<district::IdentityWords>()
{
    return identity();
}

district::IdentityWords Drawing::identity()
{
    static const std::vector<std::string> names{"温若兰", "陆承远", "韩秋实", "丁予安",
                                                "贺文昭", "周以宁", "许知行", "魏松年"};
    district::IdentityWords words{.name = chance.of(names)};
    if (chance.one_in(2)) words.name += std::to_string(chance.below(20));
    if (chance.one_in(2)) words.id_number = id_number(chance.below(24));
    if (chance.one_in(40)) words.id_number = "110105194912310021";  // wrong check digit
    if (chance.one_in(40)) words.name.clear();
    return words;
}

template <>
record::ObligationId Drawing::any<record::ObligationId>()
{
    return obligation();
}

record::ObligationId Drawing::obligation()
{
    const auto& versions = state.duties().versions();
    if (versions.empty() || chance.one_in(30)) return {"nothing@o1@2026"};
    const duty::Facts facts{people, state.records(), state.duties()};
    const auto all = duty::obligations(facts, chance.of(versions), {}, today, today);
    if (all.empty()) return {"nothing@o1@2026Q1"};
    const std::size_t late = chance.one_in(2) ? all.size() / 2 : 0;
    return all[late + chance.below(all.size() - late)].id();
}

record::ObligationId Drawing::argued()
{
    const auto& dockets = state.duties().dockets();
    if (dockets.empty()) return obligation();
    auto at = dockets.begin();
    std::advance(at, static_cast<std::ptrdiff_t>(chance.below(dockets.size())));
    return at->first;
}

OrgId Drawing::org_of_kind(bool (*is)(registry::OrgKind))
{
    std::vector<OrgId> fitting;
    for (const auto& org : people.organisations())
        if (is(org.kind) && people.lives(org.id, today, today)) fitting.push_back(org.id);
    return fitting.empty() ? any<OrgId>() : chance.of(fitting);
}

}  // namespace jinze::simulation
