// The organisations whose duties a record may affect, as far as the reader may read them.
#pragma once

#include "app/views/reader.h"

namespace jinze::views {

// Those of the host and the bodies it names, of the bodies above these, and of all participants.
std::vector<OrgId> touched_by(const Reader& reader, const record::Filed& content);

// Its window contains the day, or ended before it and can still be made up for.
inline bool may_concern(const duty::Obligation& it, Day performed)
{
    return it.begin <= performed && !it.awaiting_notice;
}

}  // namespace jinze::views
