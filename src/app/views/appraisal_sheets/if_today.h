// 今天若考核: what a body would lose today, line by line, and what still helps. For the body's own committee alone:
// never from above, without a total, never exported or printed. Nothing that people judge is foretold.
#pragma once

#include "app/views/appraisal_sheets/may_read.h"
#include "app/views/work/row.h"

namespace jinze::views {

struct IfTodayQuestion {
    std::optional<std::string> node;  // o17; default: the first body on whose committee the reader sits
};
BOOST_DESCRIBE_STRUCT(IfTodayQuestion, (), (node))

struct IfTodayRow {
    std::string obligation;  // or a matter, d12
    duty::Standing standing{};
    Bilingual words, title, facts;
    Bilingual now, then;  // 现在扣2分 · 今天记上，改为扣1分
    std::optional<Button> button;
};
struct IfTodayPage {
    Named body;
    Day on{};
    Bilingual day_words;
    std::vector<Named> bodies;        // of the reader, to choose from
    std::optional<Bilingual> scheme;  // nothing: no scheme is for this kind of body
    Bilingual verdict, advice;
    std::vector<IfTodayRow> settle, fixed, ahead;
    Bilingual harmless;          // 已履行的14项、…
    int judged = 0, stated = 0;  // lines that people judge or other bodies state: not foretold
    Day draft{};                 // the day of knowledge of the assessment itself
};
BOOST_DESCRIBE_STRUCT(IfTodayRow, (), (obligation, standing, words, title, facts, now, then, button))
BOOST_DESCRIBE_STRUCT(IfTodayPage, (),
                      (body, on, day_words, bodies, scheme, verdict, advice, settle, fixed, ahead, harmless, judged,
                       stated, draft))

Result<IfTodayPage> if_assessed_today(const Reader& reader, const IfTodayQuestion& asked);

}  // namespace jinze::views
