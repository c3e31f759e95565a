// The pages to project at the conference: the year in sentences, which count bodies, problems and matters of the whole
// district, and the names of those commended, without unit, so that the last row can read them.
#pragma once

#include "app/views/commendation/award.h"

namespace jinze::views {

struct ConferenceTitle {
    commendation::AwardTitle title{};
    Bilingual called, order;  // 20名，以姓氏笔画为序
    std::vector<std::string> names;
};
struct ConferencePage {
    std::string host, title;
    Day day{};  // planned for
    std::vector<Bilingual> says;
    std::vector<ConferenceTitle> titles;  // persons first
    std::optional<Day> decided;
    std::uint64_t leaves = 0;  // of the ledger from which the figures are
    Day on{};
};
BOOST_DESCRIBE_STRUCT(ConferenceTitle, (), (title, called, order, names))
BOOST_DESCRIBE_STRUCT(ConferencePage, (), (host, title, day, says, titles, decided, leaves, on))

// Refused before anything is decided.
Result<ConferencePage> conference_page(const Reader& reader, const std::string& id);

}  // namespace jinze::views
