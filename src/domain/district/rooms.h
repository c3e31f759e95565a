// The rooms of events, one line each: what can have happened there, and the fold that says what is then true. The
// ledger takes the events of all of them, and the State holds every fold.
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <tuple>

#include "domain/appraisal/describe.h"
#include "domain/commendation/describe.h"
#include "domain/delegation/describe.h"
#include "domain/document/describe.h"
#include "domain/document/documents.h"
#include "domain/duty/describe.h"
#include "domain/duty/duties.h"
#include "domain/matter/describe.h"
#include "domain/paper/describe.h"
#include "domain/record/records.h"
#include "domain/referral/describe.h"
#include "domain/registry/register.h"
#include "domain/request/describe.h"
#include "domain/request/requests.h"

namespace jinze::district {

template <class AllOfRoom, class FoldOfRoom>
struct Room {
    using Events = AllOfRoom;
    using Fold = FoldOfRoom;
};

using Rooms = boost::mp11::mp_list<
    Room<registry::Events, registry::Register>, Room<record::Events, record::Records>, Room<duty::Events, duty::Duties>,
    Room<matter::Events, matter::Matters>, Room<document::Events, document::Documents>,
    Room<referral::Events, referral::Referrals>, Room<request::Events, request::Requests>,
    Room<paper::Events, paper::Papers>, Room<delegation::Events, delegation::Delegations>,
    Room<appraisal::Events, appraisal::Appraisals>, Room<commendation::Events, commendation::Awards>>;

template <class R>
using EventsOf = typename R::Events;
template <class R>
using FoldOf = typename R::Fold;
using Folds = boost::mp11::mp_rename<boost::mp11::mp_transform<FoldOf, Rooms>, std::tuple>;

}  // namespace jinze::district
