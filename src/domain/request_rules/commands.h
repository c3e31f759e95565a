// What may be asked about requests for help, besides entering and answering them, which are records.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/record/terms.h"

namespace jinze::district {

struct ConfirmAnswer {  // it helped; by the asker
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    RecordId record;  // the request
};
struct ObjectToAnswer {  // it did not; by the asker
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    RecordId record;
    Text why;
};
struct DecideRequest {  // by the tier above, where the asker objected or said nothing
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    RecordId record;
    bool settled = false;
    Text why;
};
BOOST_DESCRIBE_STRUCT(ConfirmAnswer, (), (record))
BOOST_DESCRIBE_STRUCT(ObjectToAnswer, (), (record, why))
BOOST_DESCRIBE_STRUCT(DecideRequest, (), (record, settled, why))

using RequestCommands = boost::mp11::mp_list<ConfirmAnswer, ObjectToAnswer, DecideRequest>;

}  // namespace jinze::district
