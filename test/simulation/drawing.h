// Generates random commands of all types; members mostly exist and are valid, sometimes not.
#pragma once

#include "domain/assembly/decide.h"
#include "domain/district/describe.h"
#include "domain/district/rights.h"
#include "domain/duty/obligation.h"
#include "simulation/chance.h"

namespace jinze::simulation {

using district::Command;
using district::State;

// One random request.
struct Drawn {
    PersonId actor;
    std::vector<Command> commands;
    std::vector<std::string> documents;
};

class Drawing {
public:
    Drawing(Chance& chance, const State& state, Instant now);

    Drawn request();

    // A random value of a member, by its type alone.
    template <class T>
    T any()
    {
        if constexpr (std::is_same_v<T, bool>) {
            return chance.one_in(2);
        } else if constexpr (described::Whole<T>) {
            return static_cast<T>(number());
        } else if constexpr (described::DescribedEnum<T>) {
            return described::words<T>[chance.below(described::words<T>.size())].value;
        } else if constexpr (described::Optional<T>) {
            return chance.one_in(2) ? T{} : T{any<typename T::value_type>()};
        } else if constexpr (described::Vector<T>) {
            T all;
            for (auto n = chance.below(3); n > 0; --n) all.push_back(any<typename T::value_type>());
            return all;
        } else if constexpr (described::Described<T>) {
            T value{};
            boost::mp11::mp_for_each<described::Members<T>>(
                [&]<class Member>(Member) { value.*Member::pointer = any<described::MemberType<T, Member>>(); });
            return value;
        } else if constexpr (requires(const Drawing& it) { it.how_many(T{}); }) {
            const std::size_t all = how_many(T{});
            if (all == 0 || chance.one_in(40)) return T{chance.below(all + 3)};
            return T{1 + chance.below(all)};
        } else {
            static_assert(sizeof(T) == 0, "nothing draws a value of this type");
        }
    }

    Chance& chance;
    const State& state;
    const registry::Register& people;
    Instant now;
    Day today;
    std::vector<std::string> documents;

    Command command();
    PersonId somebody_who_may(const Command& command);
    bool fits() { return chance.percent(85); }  // else it stays as generated
    std::string word();
    int number();
    Day recently(int days_back);
    OrgId org_of_kind(bool (*is)(registry::OrgKind));
    record::ObligationId obligation();
    record::ObligationId argued();  // one about which something was said
    district::IdentityWords identity();
    duty::Terms terms();
    record::Content content();
    Digest document();
    std::vector<Command> import();

    // The number of things that an id can name; ids start at 1.
    std::size_t how_many(OrgId) const { return people.organisations().size(); }
    std::size_t how_many(PersonId) const { return people.people().size(); }
    std::size_t how_many(PostId) const { return people.posts().size(); }
    std::size_t how_many(AppointmentId) const { return people.appointments().size(); }
    std::size_t how_many(ChargeId) const { return people.charges().size(); }
    std::size_t how_many(RecordId) const { return state.records().all().size(); }
    std::size_t how_many(MeetingId) const { return state.records().called().size(); }
    std::size_t how_many(BatchId) const { return state.imports().size(); }
    // Of a room whose fold finds it among all that it keeps.
    template <described::AnyId OtherId>
    std::size_t how_many(OtherId id) const
    {
        std::size_t all = 0;
        const auto add = [&](const auto& fold) {
            if constexpr (requires {
                              fold.find(id);
                              fold.all();
                          })
                all += fold.all().size();
        };
        std::apply([&](const auto&... fold) { (add(fold), ...); }, state.folds());
        return all;
    }

private:
    template <class C>
    Command drawn();
    PersonId anybody();
};

template <>
inline std::string Drawing::any<std::string>()
{
    return word();
}
template <>  // commands never contain a person's rows: erasing computes them
inline std::vector<SealedId> Drawing::any<std::vector<SealedId>>()
{
    return {};
}
template <>  // mostly a file of one small piece
inline district::Piece Drawing::any<district::Piece>()
{
    return district::Piece{word()};
}
template <>
Day Drawing::any<Day>();
template <>
Code Drawing::any<Code>();
template <>
Digest Drawing::any<Digest>();
template <>
district::IdentityWords Drawing::any<district::IdentityWords>();
template <>
record::ObligationId Drawing::any<record::ObligationId>();
template <>
record::Content Drawing::any<record::Content>();
template <>
duty::Terms Drawing::any<duty::Terms>();

// Adjusts a command so that it may be allowed; most need nothing.
template <class C>
void fit(Drawing&, C&)
{
}
void fit(Drawing& draw, district::FoundOrganisation& it);
void fit(Drawing& draw, district::MoveOrganisation& it);
void fit(Drawing& draw, district::DissolveOrganisation& it);
void fit(Drawing& draw, district::RegisterPerson& it);
void fit(Drawing& draw, district::TransferMember& it);
void fit(Drawing& draw, district::ErasePerson& it);
void fit(Drawing& draw, district::AppointPerson& it);
void fit(Drawing& draw, district::EndAppointment& it);
void fit(Drawing& draw, district::GiveCharge& it);
void fit(Drawing& draw, district::EnterRecord& it);
void fit(Drawing& draw, district::CorrectRecord& it);
void fit(Drawing& draw, district::CallMeeting& it);
void fit(Drawing& draw, district::ReportItem& it);
void fit(Drawing& draw, district::ReopenItem& it);
void fit(Drawing& draw, district::AdoptCatalogue& it);
void fit(Drawing& draw, district::AdoptDuty& it);
void fit(Drawing& draw, district::EndDuty& it);
void fit(Drawing& draw, district::AdoptHolidays& it);
void fit(Drawing& draw, district::AdoptParameters& it);
void fit(Drawing& draw, district::OpenReferenceYear& it);
void fit(Drawing& draw, district::AdoptRights& it);
void fit(Drawing& draw, district::RestoreRecord& it);
void fit(Drawing& draw, district::TakeBackReason& it);
void fit(Drawing& draw, district::DecideReason& it);
void fit(Drawing& draw, district::DecideContest& it);
void fit(Drawing& draw, district::SetPaperSeries& it);
void fit(Drawing& draw, district::IssuePaper& it);
void fit(Drawing& draw, district::SetPaperTemplate& it);
void fit(Drawing& draw, district::OpenMatter& it);
void fit(Drawing& draw, district::BringMatter& it);
void fit(Drawing& draw, district::NameDeputy& it);
void fit(Drawing& draw, district::RegisterDocument& it);
void fit(Drawing& draw, district::DecideClause& it);
void fit(Drawing& draw, district::ApproveMatter& it);
void fit(Drawing& draw, district::SignMatter& it);
void fit(Drawing& draw, district::NoteMatter& it);
void fit(Drawing& draw, district::AcceptMatter& it);
void fit(Drawing& draw, district::UrgeMatter& it);
void fit(Drawing& draw, district::AskReturn& it);
void fit(Drawing& draw, district::KeepMatter& it);
void fit(Drawing& draw, district::ReportMatter& it);
void fit(Drawing& draw, district::SendBackMatter& it);
void fit(Drawing& draw, district::AskExtension& it);
void fit(Drawing& draw, district::DecideExtension& it);
void fit(Drawing& draw, district::TransferMatter& it);
void fit(Drawing& draw, district::SetMatterDay& it);
void fit(Drawing& draw, district::HaltMatter& it);
void fit(Drawing& draw, district::ResumeMatter& it);
void fit(Drawing& draw, district::RaiseMatter& it);
void fit(Drawing& draw, district::ExplainMatter& it);
void fit(Drawing& draw, district::JudgeReason& it);
void fit(Drawing& draw, district::TakeOverMatter& it);
void fit(Drawing& draw, district::SummonOver& it);
void fit(Drawing& draw, district::CirculateMatter& it);
void fit(Drawing& draw, district::SignReview& it);
void fit(Drawing& draw, district::PrepareReferral& it);
void fit(Drawing& draw, district::AnswerReferral& it);
void fit(Drawing& draw, district::SendReferral& it);
void fit(Drawing& draw, district::ReceiveReferral& it);
void fit(Drawing& draw, district::ConcludeReferral& it);
void fit(Drawing& draw, district::WithdrawReferral& it);
void fit(Drawing& draw, district::AdoptMatterType& it);
void fit(Drawing& draw, district::AdoptScheme& it);
void fit(Drawing& draw, district::PlanAssessment& it);
void fit(Drawing& draw, district::DeliverDraft& it);
void fit(Drawing& draw, district::AnswerLine& it);
void fit(Drawing& draw, district::JudgeLine& it);
void fit(Drawing& draw, district::StateFact& it);
void fit(Drawing& draw, district::CountBallots& it);
void fit(Drawing& draw, district::DecideObjection& it);
void fit(Drawing& draw, district::FinaliseGroup& it);
void fit(Drawing& draw, district::DecideGrade& it);
void fit(Drawing& draw, district::AskReview& it);
void fit(Drawing& draw, district::ReceiptSheets& it);
void fit(Drawing& draw, district::NameContestDelegate& it);
void fit(Drawing& draw, district::AddMatterFile& it);
void fit(Drawing& draw, district::RemoveMatterFile& it);

void fit(Drawing& draw, district::PlanAward& it);
void fit(Drawing& draw, district::RecommendNominee& it);
void fit(Drawing& draw, district::ReviewNominee& it);
void fit(Drawing& draw, district::GiveOpinion& it);
void fit(Drawing& draw, district::DecideAwardList& it);
void fit(Drawing& draw, district::PublishAwardNotice& it);
void fit(Drawing& draw, district::ReceiveNomineeObjection& it);
void fit(Drawing& draw, district::ConcludeNomineeObjection& it);
void fit(Drawing& draw, district::ConferAwards& it);
void fit(Drawing& draw, district::RevokeAward& it);

// The duties of a small catalogue that has every shape.
const std::vector<duty::Terms>& small_catalogue();
std::string document_called(std::uint32_t number);
std::string id_number(std::uint32_t nth);  // synthetic: area 999999, which does not exist

}  // namespace jinze::simulation
