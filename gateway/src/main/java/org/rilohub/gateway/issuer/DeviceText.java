package org.rilohub.gateway.issuer;

/** The words of {@link DevicePages}; what is filled in must be escaped for HTML already. */
final class DeviceText {
    static final String UNKNOWN_CODE = """
            <p role="alert"><strong>This code is not known, or has ended. Start again in your terminal.</strong></p>
            <p role="alert" lang="ja"><strong>このコードは無効か、有効期限が切れています。端末からやり直してください。</strong></p>
            """;

    private DeviceText() {}

    static String entry(String notice) {
        return page(notice + """
                <p>Type the code that your terminal shows.</p>
                <p lang="ja">端末に表示されたコードを入力してください。</p>
                <form method="post" action="%s">
                <p><label>Code / <span lang="ja">コード</span>
                <input type="text" name="user_code" autocomplete="off" autocapitalize="characters" maxlength="9" required autofocus></label>
                <button type="submit">Continue / <span lang="ja">次へ</span></button></p>
                </form>
                """.formatted(DevicePages.ENTRY));
    }

    static String approval(String client, String state, String code, String person) {
        return page("""
                <p>You are <strong>%4$s</strong>. Does your own terminal show the code <strong>%3$s</strong>?
                Approve only if you started this yourself: the program <strong>%1$s</strong> will then act as you.</p>
                <p lang="ja"><strong>%4$s</strong> としてサインインしています。ご自身の端末に <strong>%3$s</strong> と表示されていますか。
                ご自身で始めた場合に限り許可してください。プログラム <strong>%1$s</strong> があなたとして操作できるようになります。</p>
                <form method="post" action="%5$s">
                <input type="hidden" name="client_id" value="%1$s">
                <input type="hidden" name="state" value="%2$s">
                <input type="hidden" name="user_code" value="%3$s">
                <p><button type="submit" name="%6$s" value="yes">Approve / <span lang="ja">許可する</span></button>
                <button type="submit" name="%7$s" value="yes">Refuse / <span lang="ja">許可しない</span></button></p>
                </form>
                """.formatted(
                        client, state, code, person, DevicePages.ENTRY, DeviceApproval.ACCEPT, DeviceApproval.CANCEL));
    }

    static String approved() {
        return page("""
                <p>Approved. Go back to your terminal; this page can be closed.</p>
                <p lang="ja">許可しました。端末に戻ってください。このページは閉じてかまいません。</p>
                """);
    }

    static String refused() {
        return page("""
                <p>Refused. Nobody was signed in; this page can be closed.</p>
                <p lang="ja">許可しませんでした。サインインは行われていません。このページは閉じてかまいません。</p>
                """);
    }

    private static String page(String body) {
        return """
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>RILO Hub: sign in / サインイン</title>
                </head>
                <body>
                <main>
                <h1>Sign in to RILO Hub / <span lang="ja">RILO Hub へのサインイン</span></h1>
                <p>For demonstration only. / <span lang="ja">デモ専用です。</span></p>
                %s</main>
                </body>
                </html>
                """.formatted(body);
    }
}
