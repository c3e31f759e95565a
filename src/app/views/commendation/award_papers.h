// The papers of an award as docx, and the notice as it is printed from the browser. Fonts, page and grid are those of
// GB/T 9704-2012 (app/papers/layout.h).
#pragma once

#include "app/views/commendation/award.h"
#include "app/views/paper/draft.h"

namespace jinze::views {

enum class AwardPaper : std::uint8_t {
    notice,        // 公示
    list,          // 名单
    decision,      // 表彰决定
    certificates,  // 证书
    summary,       // 总结: the year in numbers and sentences
};
BOOST_DESCRIBE_ENUM(AwardPaper, notice, list, decision, certificates, summary)

struct AwardNoticeQuestion {
    std::optional<Ranged<1, 99>> batch;  // default: the last
};
struct AwardPaperQuestion {
    std::optional<AwardPaper> paper;     // default: the notice
    std::optional<Ranged<1, 99>> batch;  // of the notice; default: the last
};
BOOST_DESCRIBE_STRUCT(AwardNoticeQuestion, (), (batch))
BOOST_DESCRIBE_STRUCT(AwardPaperQuestion, (), (paper, batch))

struct NoticeGroup {
    std::string heading;  // 一、优秀共产党员（20名，以姓氏笔画为序）
    bool persons = false;
    std::vector<std::string> names, posts;
};
struct NoticePaper {
    std::string title, body;
    std::vector<std::string> paragraphs;
    std::string span, counted;  // 2026年6月15日至6月22日; 5个工作日，6月19日至21日端午放假不计
    std::string annex;
    Day first{};
    int batch = 0;
    std::string number;  // G-2026-0615-01
    std::vector<NoticeGroup> groups;
};
BOOST_DESCRIBE_STRUCT(NoticeGroup, (), (heading, persons, names, posts))
BOOST_DESCRIBE_STRUCT(NoticePaper, (), (title, body, paragraphs, span, counted, annex, first, batch, number, groups))

Result<NoticePaper> notice_paper(const Reader& reader, const std::string& id, const AwardNoticeQuestion& asked);
// A paper that rests on a decision waits for it, and says so.
Result<PaperFile> award_paper(const Reader& reader, const std::string& id, const AwardPaperQuestion& asked);

}  // namespace jinze::views
