// The rows of the outbox and of people's choices, in the key-value store beside the ledger. A new member must be
// optional, because newer programs read rows of older ones. Nothing here is an event: whether a message arrived, and
// what a person prefers, is no fact of the office. Rows are erased with the person's account.
#pragma once

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"
#include "domain/reminder/describe.h"

namespace jinze::outbox {

namespace kinds {

inline constexpr std::string_view outbox = "outbox",  // key: m33/d12/urged/2; of a group: g/NAME/2026-11-30
    choices = "choices",                              // key: m33
    feed = "feed",                                    // key: SHA-256 of the secret of the calendar's address
    turn = "outbox-turn";                             // key: sender; which process sends

}  // namespace kinds

// How far a reminder has come on its way to one recipient.
enum class Delivery : std::uint8_t {
    queued,              // 排队中: its time has not come, or it waits to be tried again
    sending,             // written before the connection speaks, and gone when the answer is there
    sent,                // 已发出: the other system has taken it
    may_have_been_sent,  // 可能已发: broken off when it may have been taken; never sent again by itself
    failed,              // 未发出
    in_client,           // 站内: this person takes no mail; it stands on their page
};

// Why it did not leave, or why that is not known.
enum class Hitch : std::uint8_t {
    none,
    put_off,          // the other system asked to try later (4xx)
    refused,          // it will not take it (5xx)
    unknown_address,  // no such mailbox
    mailbox_full,
    unreachable,  // no connection, or no answer in time
    not_secure,   // no TLS, or a certificate that does not hold
    not_let_in,   // user or password wrong
    not_allowed,  // the host is not on the operator's list
    broken_off,   // the connection broke after the text was given
    interrupted,  // this program ended while it was sending
};

struct OutboxRow {
    std::uint32_t person = 0;  // 0: a group
    std::string group;         // its name
    std::string what;          // d12, an obligation, g3; of a group: empty
    reminder::Cause cause{};
    std::string turn;
    std::uint32_t body = 0;
    bool urgent = false;
    int count = 1;  // of a group: how many things
    Delivery state{};
    Instant at{}, changed{};  // when it was caused; when its state changed last
    std::string message;      // the Message-ID's left part, once it was put into a message; it never changes
    int attempts = 0;
    std::optional<Instant> next;  // not before
    Hitch hitch{};
    int code = 0;  // the other system's last answer: 250, 452
};

// What one person prefers.
struct ChoicesRow {
    std::string mail;  // their address; empty: none
    bool by_mail = true;
    bool digest = true;                         // one message a day; else each thing once a day
    int from = 8 * 60 + 30, to = 17 * 60 + 30;  // minutes of the day in China, within which a message may come
    bool on_rest_days = false;
};

// A calendar's secret address belongs to a person; revoked by removing it.
struct FeedRow {
    std::uint32_t person = 0;
    Instant made{};
};
// Which process sends. Its process id tells a server of this machine, restarted, that the former one is gone.
struct TurnRow {
    std::string machine, owner;
    int process = 0;
};

BOOST_DESCRIBE_ENUM(Delivery, queued, sending, sent, may_have_been_sent, failed, in_client)
BOOST_DESCRIBE_ENUM(Hitch, none, put_off, refused, unknown_address, mailbox_full, unreachable, not_secure, not_let_in,
                    not_allowed, broken_off, interrupted)
BOOST_DESCRIBE_STRUCT(OutboxRow, (),
                      (person, group, what, cause, turn, body, urgent, count, state, at, changed, message, attempts,
                       next, hitch, code))
BOOST_DESCRIBE_STRUCT(ChoicesRow, (), (mail, by_mail, digest, from, to, on_rest_days))
BOOST_DESCRIBE_STRUCT(FeedRow, (), (person, made))
BOOST_DESCRIBE_STRUCT(TurnRow, (), (machine, owner, process))

}  // namespace jinze::outbox

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<outbox::Delivery> =
    "queued 排队中 queued; sending 正在发 being sent; sent 已发出 sent; may_have_been_sent 可能已发 may have been "
    "sent; "
    "failed 未发出 not sent; in_client 站内 shown here";
template <>
inline constexpr std::string_view dictionary<outbox::Hitch> =
    "none 没有问题 nothing; put_off 对方要求稍后再发 the other system asks to try later; "
    "refused 对方拒收 the other system refuses it; unknown_address 没有这个邮箱 there is no such mailbox; "
    "mailbox_full 对方邮箱已满 the mailbox is full; unreachable 对方没有应答 the other system does not answer; "
    "not_secure 对方不能加密，或者证书无效 no encryption or a bad certificate; "
    "not_let_in 发信账号或者密码不对 the sender's account or password is wrong; "
    "not_allowed 地址不在准许名单 the host is not on the list; "
    "broken_off 对方收下后连接断开 the connection broke after the text was given; "
    "interrupted 发送时程序中断 the program ended while sending";

}  // namespace jinze::words
