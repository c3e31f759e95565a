// The rooms of rules, one line each: what may be asked there, why it may be refused, and the texts and lists of its
// commands. decide(), what an event concerns and what is said to people are put together from these lines.
#pragma once

#include <array>
#include <boost/mp11/algorithm.hpp>
#include <span>
#include <variant>

#include "domain/appraisal_rules/about.h"
#include "domain/appraisal_rules/decide.h"
#include "domain/commendation_rules/about.h"
#include "domain/commendation_rules/decide.h"
#include "domain/delegation_rules/about.h"
#include "domain/delegation_rules/decide.h"
#include "domain/district_rules/about.h"
#include "domain/district_rules/decide.h"
#include "domain/document_rules/about.h"
#include "domain/document_rules/decide.h"
#include "domain/duty_rules/about.h"
#include "domain/duty_rules/decide.h"
#include "domain/matter_rules/about.h"
#include "domain/matter_rules/decide.h"
#include "domain/paper_rules/about.h"
#include "domain/paper_rules/decide.h"
#include "domain/record_rules/about.h"
#include "domain/record_rules/decide.h"
#include "domain/referral_rules/about.h"
#include "domain/referral_rules/decide.h"
#include "domain/registry_rules/about.h"
#include "domain/registry_rules/decide.h"
#include "domain/request_rules/about.h"
#include "domain/request_rules/decide.h"

namespace jinze::district {

template <class AllOfRoom, const auto& why_not, const auto& texts_of_room, const auto& lists_of_room>
struct Rules {
    using Commands = AllOfRoom;
    static constexpr std::span<const Refusal> refusals{why_not};
    static constexpr std::span<const TextRule> texts{texts_of_room};
    static constexpr std::span<const List> lists{lists_of_room};
};
inline constexpr std::array<TextRule, 0> no_texts{};
inline constexpr std::array<List, 0> no_lists{};

using AllRules = boost::mp11::mp_list<
    Rules<DistrictCommands, refusals::in_the_district, no_texts, no_lists>,
    Rules<RegistryCommands, refusals::in_the_register, texts::of_the_register, lists::of_the_register>,
    Rules<RecordCommands, refusals::in_records, texts::of_records, lists::of_records>,
    Rules<DutyCommands, refusals::in_duties, texts::of_duties, lists::of_duties>,
    Rules<MatterCommands, refusals::in_matters, texts::of_matters, lists::of_matters>,
    Rules<DocumentCommands, refusals::in_documents, texts::of_documents, lists::of_documents>,
    Rules<ReferralCommands, refusals::in_referrals, texts::of_referrals, no_lists>,
    Rules<RequestCommands, refusals::in_requests, texts::of_requests, no_lists>,
    Rules<PaperCommands, refusals::in_papers, texts::of_papers, no_lists>,
    Rules<DelegationCommands, refusals::in_delegations, texts::of_delegations, no_lists>,
    Rules<AppraisalCommands, refusals::in_assessments, texts::of_assessments, lists::of_assessments>,
    Rules<CommendationCommands, refusals::in_commendations, texts::of_commendations, no_lists>>;

template <class R>
using CommandsOf = typename R::Commands;
using AllCommands = boost::mp11::mp_apply<boost::mp11::mp_append, boost::mp11::mp_transform<CommandsOf, AllRules>>;

// One of them; compiled once, as district::Event is (rooms.cpp).
struct Command : boost::mp11::mp_rename<AllCommands, std::variant> {
    Command();  // OpenDistrict
    Command(const Command& other);
    Command(Command&& other) noexcept;
    Command& operator=(const Command& other);
    Command& operator=(Command&& other) noexcept;
    ~Command();

    template <class C>
        requires boost::mp11::mp_contains<AllCommands, C>::value
    Command(C it) : Command(boost::mp11::mp_find<AllCommands, C>::value, &it)
    {
    }

private:
    Command(std::size_t index, void* it);  // moves from *it, which is the alternative of that index
};

}  // namespace jinze::district
