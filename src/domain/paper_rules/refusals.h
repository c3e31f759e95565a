// Refusals about papers.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal paper_unknown{"paper_unknown", "没有文书 {subject}：请核对编号。",
                                       "There is no paper {subject}: check the id."};
inline constexpr Refusal paper_word_unfit{
    "paper_word_unfit", "发文机关代字应为2至10个汉字，如区直督：请更正。",
    "The word of a series is two to ten Chinese characters, such as 区直督: correct it."};
inline constexpr Refusal paper_first_unfit{"paper_first_unfit", "起始编号应为1至99999：请更正。",
                                           "The first number is from 1 to 99,999: correct it."};
inline constexpr Refusal series_begun{
    "series_begun", "该代字今年已经编到{subject}号，编号方式不得改动：请自下一年起改，或另用代字。",
    "This year's numbers under this word have reached {subject}, so the series stands: change it next year, or use "
    "another word."};
inline constexpr Refusal series_unknown{"series_unknown", "本单位没有代字“{subject}”的编号：请先设置编号，再签发。",
                                        "The body has no series “{subject}”: set it up, then issue the paper."};
inline constexpr Refusal paper_not_numbered{"paper_not_numbered", "这种文书不编文号：请直接打印。",
                                            "Papers of this kind have no number: print it."};
inline constexpr Refusal number_missing{"number_missing", "该代字的文号由其他系统编排：请填写文号。",
                                        "Another system gives the numbers of this series: enter the number."};
inline constexpr Refusal number_is_given{"number_is_given", "文号由本系统在签发时编排：请不要填写。",
                                         "The number is given when the paper is issued: leave it empty."};
inline constexpr Refusal number_unfit{"number_unfit", "文号应为1至99999：请更正。",
                                      "The number is from 1 to 99,999: correct it."};
inline constexpr Refusal number_taken{"number_taken", "今年的{subject}号已经用过（作废的也不再用）：请核对文号。",
                                      "This year's number {subject} is taken, void papers included: check it."};
inline constexpr Refusal numbers_used_up{"numbers_used_up", "该代字今年的编号已经用完：请另用代字。",
                                         "This year's numbers under this word are used up: use another word."};
inline constexpr Refusal signer_unfit{"signer_unfit", "{subject} 不在发文单位任职：请填写本单位的签发人。",
                                      "{subject} holds no post in the body that issues the paper: name its signer."};
inline constexpr Refusal paper_needs_matter{"paper_needs_matter", "这种文书针对一项督办事项：请填写事项编号。",
                                            "Such a paper is about a matter: name it."};
inline constexpr Refusal paper_needs_record{"paper_needs_record", "纪要依据一次会议的记录：请填写记录编号。",
                                            "Minutes are made from the record of a meeting: name it."};
inline constexpr Refusal paper_subject_unfit{"paper_subject_unfit", "这种文书不针对 {subject}：请删去。",
                                             "Such a paper is not about {subject}: leave it out."};
inline constexpr Refusal paper_not_of_setter{
    "paper_not_of_setter", "该文书由立项单位 {subject} 或其上级签发：请核对发文单位。",
    "The setter {subject} or a body above it issues this paper: check the body."};
inline constexpr Refusal paper_not_of_lead{"paper_not_of_lead", "办结报告由牵头单位 {subject} 签发：请核对发文单位。",
                                           "The lead {subject} issues the closing report: check the body."};
inline constexpr Refusal paper_not_of_host{"paper_not_of_host", "纪要由会议的主持组织 {subject} 签发：请核对发文单位。",
                                           "The host {subject} issues the minutes: check the body."};
inline constexpr Refusal paper_before_approval{"paper_before_approval", "该事项尚未审批交办：请在交办后签发。",
                                               "The matter is not handed over yet: issue the paper after that."};
inline constexpr Refusal paper_of_withdrawn{"paper_of_withdrawn", "该事项已经撤销：不再签发文书。",
                                            "The matter is withdrawn: no more papers are issued for it."};
inline constexpr Refusal nothing_to_urge{"nothing_to_urge", "该事项现在不在承办单位手中：无须催办。",
                                         "The matter is not with the lead now: there is nothing to urge."};
inline constexpr Refusal paper_before_result{"paper_before_result", "该事项尚未报结果：请先报结果，再签发办结报告。",
                                             "No result is reported: report it, then issue the closing report."};
inline constexpr Refusal paper_issued_already{
    "paper_issued_already", "已经签发（{subject}）：如内容有误，请先作废，再重新签发。",
    "It is issued already ({subject}): if it is wrong, declare it void, then issue it again."};
inline constexpr Refusal paper_void_already{"paper_void_already", "该文书已经作废：无须再办。",
                                            "The paper is void already: there is nothing to do."};
inline constexpr Refusal paper_template_unfit{"paper_template_unfit", "模板不是docx文件：请重新选择文件。",
                                              "The template is no docx file: choose the file again."};
inline constexpr Refusal paper_template_none{"paper_template_none", "本单位没有设置这种文书的模板：无须再办。",
                                             "The body has no template of its own for this: there is nothing to do."};

// The three administrators administer, and sign for no body.
inline constexpr Refusal signer_administers{
    "signer_administers", "{subject} 是系统、安全或审计管理员，不得签发文书：请填写本单位负责签发的人。",
    "{subject} is a system, security or audit administrator and may not sign papers: name who signs for the body."};

inline constexpr Refusal in_papers[] = {
    paper_unknown,       paper_word_unfit,    paper_first_unfit,    series_begun,          series_unknown,
    paper_not_numbered,  number_missing,      number_is_given,      number_unfit,          number_taken,
    numbers_used_up,     signer_unfit,        paper_needs_matter,   paper_needs_record,    paper_subject_unfit,
    paper_not_of_setter, paper_not_of_lead,   paper_not_of_host,    paper_before_approval, paper_of_withdrawn,
    nothing_to_urge,     paper_before_result, paper_issued_already, paper_void_already,    paper_template_unfit,
    paper_template_none, signer_administers,
};

}  // namespace jinze::district::refusals
