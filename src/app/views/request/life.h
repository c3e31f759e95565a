// How a request for help stands today, for its reader.
#pragma once

#include "app/views/reader.h"
#include "domain/request/life.h"

namespace jinze::views {

inline request::RequestLife request_life(const Reader& reader, RecordId id)
{
    return request::life_of(id, reader.state.records(), reader.state.of<request::Requests>(), reader.working_days(),
                            reader.today);
}

// Whether its addressee has yet to answer, or to answer again.
inline bool owes_answer(const Reader& reader, RecordId id)
{
    using enum request::RequestStanding;
    const request::RequestLife life = request_life(reader, id);
    return life.exists && (life.standing == waiting || life.standing == objected);
}

}  // namespace jinze::views
