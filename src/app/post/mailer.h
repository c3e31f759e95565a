// Sends mail through the operator's server (RFC 5321, submission by RFC 6409) with libcurl: STARTTLS, sign-in, limits
// of time. One connection, kept between messages. Used by one thread. Only curl.cpp and what includes curl.h know
// libcurl.
#pragma once

#include <memory>

#include "app/post/outcome.h"
#include "app/post/target.h"
#include "base/day.h"

namespace jinze::post {

struct Mail {
    std::string to;
    std::string id;  // the left part of the Message-ID; the same for the same message, however often it is tried
    std::string subject, text;
    Instant at{};
};

// The message as sent (RFC 5322, RFC 2047): CRLF, UTF-8 in base64, marked as written by a program (RFC 3834).
std::string text_of(const Mail& mail, const std::string& from);

class Mailer {
public:
    explicit Mailer(const Settings& settings, Resolve resolve = resolved);
    ~Mailer();

    Sent send(const Mail& mail);

private:
    struct Line;
    const Settings& settings_;
    Resolve resolve_;
    std::unique_ptr<Line> line_;
};

}  // namespace jinze::post
