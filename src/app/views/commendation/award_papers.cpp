#include "app/views/commendation/award_papers.h"

#include <fmt/format.h>

#include "app/papers/layout.h"
#include "app/views/commendation/conference.h"
#include "app/views/commendation/known.h"

namespace jinze::views {
namespace {

using commendation::NomineeStanding;
using papers::Align;
using papers::Look;
using papers::paragraph;

constexpr Look text_look{.first_line = 200, .exact = papers::line_height};
constexpr Look heading{.font = papers::fonts::head, .first_line = 200, .exact = papers::line_height, .keep_next = true};
constexpr Look title_look{.font = papers::fonts::title, .half_points = 44, .align = Align::centre, .exact = 640};

const char* const ordinals[] = {"一", "二", "三", "四", "五", "六", "七"};

std::string body_of_award(const AwardNow& now) { return now.reader.asking().name(now.award.planned.body); }
std::string title_of_award(const AwardNow& now) { return now.reader.directory.text(now.award.planned.title); }
// “两优一先” of “两优一先”表彰: where 拟表彰 follows.
std::string without_ending(std::string title)
{
    constexpr std::string_view ending = "表彰";
    if (title.ends_with(ending) && title.size() > ending.size()) title.resize(title.size() - ending.size());
    return title;
}

// Names under their titles, in the order of papers.
std::vector<NoticeGroup> groups_of(const AwardNow& now, const std::vector<std::size_t>& of)
{
    std::vector<NoticeGroup> groups;
    for (const auto& quota : now.award.planned.quotas) {
        const auto places = in_paper_order(now, quota.title, of);
        if (places.empty()) continue;
        const bool person = is_for_person(quota.title);
        const char* order = !person                           ? "以编制序为序"
                            : ordered_by_strokes(now, places) ? "以姓氏笔画为序"
                                                              : "以会议议定的次序为序";
        NoticeGroup group{
            .heading = fmt::format("{}、{}（{}{}，{}）", ordinals[groups.size()], words::words_of(quota.title).zh,
                                   places.size(), person ? "名" : "个", order),
            .persons = person,
            .names = {},
            .posts = {}};
        for (const std::size_t i : places) {
            group.names.push_back(now.name(i) + (now.award.nominees[i].recommended.posthumous ? "（追授）" : ""));
            group.posts.push_back(now.post(i));
        }
        groups.push_back(std::move(group));
    }
    return groups;
}

std::vector<std::size_t> standing_in(const AwardNow& now, NomineeStanding standing)
{
    std::vector<std::size_t> all;
    for (std::size_t i = 0; i < now.life.nominees.size(); ++i)
        if (now.life.nominees[i].standing == standing) all.push_back(i);
    return all;
}

// 优秀共产党员20名、优秀党务工作者10名
std::string counts_of(const AwardNow& now, const std::vector<std::size_t>& of)
{
    std::string all;
    for (const auto& quota : now.award.planned.quotas)
        if (const auto n = static_cast<int>(in_paper_order(now, quota.title, of).size()))
            all += (all.empty() ? "" : "、") + counted(quota.title, n).zh;
    return all;
}

std::string basis_said(const AwardNow& now)
{
    const auto& document = now.award.planned.document;
    return document ? "根据" + now.reader.directory.text(*document) + "，" : std::string{};
}

std::string list_of(const std::vector<NoticeGroup>& groups)
{
    std::string all;
    for (const NoticeGroup& group : groups) {
        all += paragraph(group.heading, heading);
        for (std::size_t i = 0; i < group.names.size(); ++i)
            all +=
                paragraph(group.posts[i].empty() ? group.names[i] : group.names[i] + "　" + group.posts[i], text_look);
    }
    return all;
}

std::string signed_by(const std::string& body, Day day)
{
    return papers::blank_lines(2, {.align = Align::left, .exact = papers::line_height, .keep_next = true}) +
           paragraph(body, {.align = Align::right, .right = 200, .exact = papers::line_height, .keep_next = true}) +
           paragraph(in_chinese(day), {.align = Align::right, .right = 400, .exact = papers::line_height});
}

std::string annexed(const std::string& annex, const std::string& list)
{
    return paragraph(
               "附件",
               {.font = papers::fonts::head, .align = Align::left, .exact = papers::line_height, .new_page = true}) +
           paragraph(annex, title_look) + list;
}

std::string notice_docx(const NoticePaper& it)
{
    std::string all = paragraph(it.title, title_look) + papers::blank_lines(1, text_look);
    for (const std::string& one : it.paragraphs) all += paragraph(one, text_look);
    for (const char* label : {"受理单位：", "受理电话：", "受理地址："})
        all += paragraph(std::string{label} + (label == std::string_view{"受理单位："} ? it.body : ""), text_look);
    all += paragraph("纪律问题：请直接向纪检监察机关反映", text_look);
    all += paragraph("附件：" + it.annex, text_look) + signed_by(it.body, it.first);
    all += paragraph("公示编号 " + it.number + "。期满当日下班后方可揭下。", {.half_points = 21, .align = Align::left});
    return all + annexed(it.annex, list_of(it.groups));
}

std::string decision_docx(const AwardNow& now, const std::vector<std::size_t>& of, Day day)
{
    const std::string title = title_of_award(now), body = body_of_award(now);
    return paragraph(body + "关于" + title + "的决定", title_look) + papers::blank_lines(1, text_look) +
           paragraph("各党组（党委）、机关党组织：", {.align = Align::left, .exact = papers::line_height}) +
           paragraph(basis_said(now) + "经推荐、审核、征求有关机关意见、公示，" + in_chinese(day) + "会议研究，决定对" +
                         counts_of(now, of) + "予以表彰。",
                     text_look) +
           paragraph("希望受到表彰的组织和个人珍惜荣誉，继续走在前、作表率。", text_look) +
           paragraph("附件：表彰名单", text_look) + signed_by(body, day) +
           annexed("表彰名单", list_of(groups_of(now, of)));
}

std::string certificates_docx(const AwardNow& now, const std::vector<std::size_t>& of, Day day)
{
    std::string all;
    for (const auto& quota : now.award.planned.quotas)
        for (const std::size_t i : in_paper_order(now, quota.title, of)) {
            const auto& it = now.award.nominees[i].recommended;
            const bool person = is_for_person(quota.title);
            Look top = title_look;
            top.before = 2400;
            top.new_page = !all.empty();
            all += paragraph(it.posthumous ? "证　书（追授）" : "证　书", top) + papers::blank_lines(2, text_look) +
                   paragraph(now.name(i) + (person && !it.posthumous ? "同志：" : "："),
                             {.align = Align::left, .exact = papers::line_height}) +
                   paragraph("授予“" + words::words_of(quota.title).zh + "”。特发此证。", text_look) +
                   signed_by(body_of_award(now), day);
        }
    return all;
}

std::string summary_docx(const ConferencePage& page, const std::vector<NoticeGroup>& groups)
{
    std::string all = paragraph(page.title + "总结", title_look) + papers::blank_lines(1, text_look);
    for (const Bilingual& one : page.says) all += paragraph(one.zh, text_look);
    return all + signed_by(page.host, page.on) + annexed("表彰名单", list_of(groups));
}

// G-2026-0615-01
std::string number_of_notice(const AwardNoticeShown& notice)
{
    const std::string day = to_text(notice.first);
    return fmt::format("G-{}-{}{}-{:02}", day.substr(0, 4), day.substr(5, 2), day.substr(8), notice.batch);
}

Denial waits_for_decision()
{
    return {"award_not_decided", "paper", "决定要等会议以后才能生成：请在会议决定后再取。",
            "This paper waits for the decision of the meeting: fetch it afterwards."};
}

std::optional<Day> decided_on_day(const AwardNow& now)
{
    std::optional<Day> day;
    for (const auto& it : now.award.decisions)
        if (const auto* meeting = now.reader.state.records()[it.decided.meeting].known(now.reader.today))
            day = std::max(day.value_or(always), meeting->content.performed);
    return day;
}

}  // namespace

Result<NoticePaper> notice_paper(const Reader& reader, const std::string& id, const AwardNoticeQuestion& asked)
{
    const auto now = award_asked(reader, id);
    if (!now || now->award.notices.empty()) return std::unexpected{absent("id")};
    const auto shown = notices_shown(*now);
    const auto at = asked.batch ? static_cast<std::size_t>(asked.batch->number()) : shown.size();
    if (at > shown.size()) return std::unexpected{absent("batch")};
    const AwardNoticeShown& notice = shown[at - 1];
    std::vector<std::size_t> places;
    for (const int number : now->award.notices[at - 1].published.nominees)
        places.push_back(static_cast<std::size_t>(number) - 1);
    const std::string title = without_ending(title_of_award(*now)), body = body_of_award(*now);
    NoticePaper paper{.title = "关于" + title + (notice.substitute ? "递补" : "拟表彰") + "对象的公示",
                      .body = body,
                      .paragraphs = {},
                      .span = in_chinese(notice.first) + "至" + in_chinese(notice.last),
                      .counted = fmt::format("{}个工作日", notice.working_days),
                      .annex = title + (notice.substitute ? "递补" : "拟表彰") + "对象名单",
                      .first = notice.first,
                      .batch = notice.batch,
                      .number = number_of_notice(notice),
                      .groups = groups_of(*now, places)};
    const auto end = notice.says.zh.rfind("第");
    if (end != std::string::npos && end > 0)
        paper.counted += "，" + notice.says.zh.substr(0, end - std::string{"。"}.size());
    paper.paragraphs = {
        basis_said(*now) + "经支部推荐、党组（党委）审核、征求有关机关意见，会议研究，拟对" + counts_of(*now, places) +
            "予以表彰。现将名单予以公示。",
        "公示时间：" + paper.span + "（" + paper.counted + "）。",
        "公示期间，对公示对象有异议的，可以书面、电话或者当面反映。提倡实名；匿名反映的，请提供可以核查的线索。"
        "反映人和反映内容依规定保密，不告知公示对象及其所在单位。"};
    return paper;
}

Result<PaperFile> award_paper(const Reader& reader, const std::string& id, const AwardPaperQuestion& asked)
{
    const auto now = award_asked(reader, id);
    if (!now) return std::unexpected{absent("id")};
    const AwardPaper paper = asked.paper.value_or(AwardPaper::notice);
    if (paper == AwardPaper::notice) {
        const auto notice = notice_paper(reader, id, {asked.batch});
        if (!notice) return std::unexpected{notice.error()};
        return PaperFile{"公示 " + notice->number + ".docx", docx_of(notice_docx(*notice), papers::PageOf::official)};
    }
    const auto conferred = standing_in(*now, NomineeStanding::conferred);
    const auto day = decided_on_day(*now);
    if (conferred.empty() || !day) return std::unexpected{waits_for_decision()};
    const auto made = [](const char* name, const std::string& body) {
        return PaperFile{std::string{name} + ".docx", docx_of(body, papers::PageOf::official)};
    };
    switch (paper) {
        case AwardPaper::list:
            return made("表彰名单", paragraph("表彰名单", title_look) + list_of(groups_of(*now, conferred)));
        case AwardPaper::decision: return made("表彰决定", decision_docx(*now, conferred, *day));
        case AwardPaper::certificates: return made("证书", certificates_docx(*now, conferred, *day));
        case AwardPaper::summary: {
            const auto page = conference_page(reader, id);
            if (!page) return std::unexpected{page.error()};
            return made("总结", summary_docx(*page, groups_of(*now, conferred)));
        }
        case AwardPaper::notice: break;
    }
    return std::unexpected{absent("paper")};
}

}  // namespace jinze::views
