package org.rilohub.cases.frameworks;

import java.util.ArrayList;
import java.util.List;
import org.rilohub.agreements.load.Defect;
import org.rilohub.agreements.load.FrameworkFiles;

/** The texts the software is shipped with. */
public final class ShippedFrameworks {
    private ShippedFrameworks() {}

    /**
     * All of them.
     *
     * @throws UnfitFrameworkException with every defect of every text
     */
    public static List<FrameworkText> texts() {
        var texts = new ArrayList<FrameworkText>();
        var defects = new ArrayList<Defect>();
        for (var id : FrameworkFiles.packagedIds()) {
            try {
                texts.add(FrameworkText.of(FrameworkFiles.packagedText(id), FrameworkFiles.packagedCases(id)));
            } catch (UnfitFrameworkException e) {
                defects.addAll(e.defects());
            }
        }
        if (!defects.isEmpty()) {
            throw new UnfitFrameworkException(defects);
        }
        return texts;
    }
}
